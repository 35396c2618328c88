-- A number of more than a hundred is a switchboard: every member would count all others as suspects.
update rule set largest = 100 where name = 'same-phone' and largest = 1000;

-- Groups in between are closed by looking at everything anew.
update engine set scanned = 0, scan_started_at = clock_timestamp()
where entity = 'contact' and exists (select from contact);

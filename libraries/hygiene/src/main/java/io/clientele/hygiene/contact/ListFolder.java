package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.AddressJudge;
import io.clientele.hygiene.address.AddressRules;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailLists;
import io.clientele.hygiene.name.NameJudge;
import io.clientele.hygiene.name.NameLists;
import io.clientele.hygiene.phone.PhoneJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with newer lists in a folder for each judge that asks them. */
record ListFolder(Path path) {
  private static final String VISIBLE = "[!.]*";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";
  private static final String NAME = "name";
  private static final String ADDRESS = "address";
  private static final List<String> JUDGES = List.of(EMAIL, PHONE, NAME, ADDRESS);

  /** Reads the part of a judge. */
  private interface Reader<T> {
    T read(Path folder) throws IOException;
  }

  ContactJudge judge() throws IOException {
    check();
    return new ContactJudge(
        part(EMAIL, EmailJudge.shipped(), lists -> new EmailJudge(EmailLists.load(lists))),
        part(PHONE, PhoneJudge.shipped(), PhoneJudge::load),
        part(NAME, NameJudge.shipped(), lists -> new NameJudge(NameLists.load(lists))),
        part(ADDRESS, AddressJudge.shipped(), lists -> new AddressJudge(AddressRules.load(lists))),
        FixPolicy.shipped());
  }

  private <T> T part(String name, T shipped, Reader<T> reader) throws IOException {
    var folder = path.resolve(name);
    return Files.exists(folder) ? reader.read(folder) : shipped;
  }

  /**
   * A misspelt name would leave the shipped lists in force and nobody would see it. Hidden ones are
   * passed over: a ConfigMap of Kubernetes is mounted with such.
   */
  private void check() throws IOException {
    try (var entries = Files.newDirectoryStream(path, VISIBLE)) {
      for (var entry : entries) {
        if (!JUDGES.contains(entry.getFileName().toString())) {
          throw new IOException(entry + ": lists are in the folders " + JUDGES);
        }
      }
    }
  }
}

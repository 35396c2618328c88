package io.clientele.benchmarks.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.hygiene.contact.ContactEntry;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;

/**
 * One HTTP/1.1 request whose answer is read while it is sent (RFC 9112 §7.1); Java's client reads
 * only after it has sent, and both sides would wait for each other for ever.
 */
record NdjsonExchange(URI url, String token) {
  /** What HTTP clients send at once. */
  private static final int CHUNK = 1 << 14;

  /** Sends all and counts the lines that come back. */
  long send(ContactEntry[] people) throws IOException, InterruptedException {
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
      var sender = Thread.ofPlatform().start(() -> write(out, people));
      var lines = lines(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      sender.join();
      return lines;
    }
  }

  private void write(OutputStream out, ContactEntry[] people) {
    try {
      out.write(head().getBytes(US_ASCII));
      var lines = new StringBuilder(CHUNK + 1024);
      for (var i = 0; i < people.length; i++) {
        lines.append(line(i, people[i]));
        if (lines.length() >= CHUNK || i == people.length - 1) {
          chunk(out, lines.toString().getBytes(UTF_8));
          lines.setLength(0);
        }
      }
      out.write("0\r\n\r\n".getBytes(US_ASCII));
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void chunk(OutputStream out, byte[] lines) throws IOException {
    out.write((Integer.toHexString(lines.length) + "\r\n").getBytes(US_ASCII));
    out.write(lines);
    out.write("\r\n".getBytes(US_ASCII));
  }

  private String head() {
    return "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
            .formatted(url.getPath(), url.getAuthority(), token)
        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
        + "Connection: close\r\n\r\n";
  }

  // What is invented holds no quotes and no backslashes.
  private static String line(int id, ContactEntry person) {
    var address = Objects.requireNonNull(person.address());
    return "{"
        + text("id", Integer.toString(id))
        + ','
        + text("givenName", Objects.requireNonNull(person.givenName()))
        + ','
        + text("familyName", Objects.requireNonNull(person.familyName()))
        + ",\"emails\":[{"
        + text("value", person.emails().getFirst())
        + "}],\"phones\":[{"
        + text("value", person.phones().getFirst().number())
        + "}],\"address\":{"
        + text("street", address.street())
        + ','
        + text("city", address.city())
        + ','
        + text("region", address.region())
        + ','
        + text("postalCode", address.postalCode())
        + ','
        + text("country", address.country())
        + "}}\n";
  }

  private static String text(String name, String value) {
    return '"' + name + "\":\"" + value + '"';
  }

  /** Line feeds in the chunks of the answer. */
  private static long lines(InputStream in) throws IOException {
    var status = header(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    while (!header(in).isEmpty()) {
      // Fields of the answer do not matter here.
    }
    var lines = 0L;
    for (var size = chunkSize(in); size > 0; size = chunkSize(in)) {
      for (var octet : in.readNBytes(size)) {
        lines += octet == '\n' ? 1 : 0;
      }
      header(in);
    }
    return lines;
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(header(in), 16);
  }

  private static String header(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      line.append((char) octet);
    }
    return line.toString().strip();
  }
}

package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.MetadataLoader;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The numbering plans of one release of libphonenumber: its metadata files, of which nothing but
 * the data is read.
 *
 * @param version of the release
 */
record PlanFiles(MetadataLoader loader, String version) {
  private static final String ABOUT =
      "META-INF/maven/com.googlecode.libphonenumber/libphonenumber/pom.properties";
  private static final String PLANS = "com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_";
  private static final String JAR = ".jar";
  private static final String LIST = ".txt";

  /** Those of the phone library on the class path. */
  static PlanFiles shipped() {
    var loader = DefaultMetadataDependenciesProvider.getInstance().getMetadataLoader();
    try (var in = MetadataLoader.class.getResourceAsStream("/" + ABOUT)) {
      return new PlanFiles(loader, in == null ? "unknown" : version(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Those of the jar of libphonenumber in a folder of lists, else the shipped ones.
   *
   * @throws IOException if there are several jars, the jar is none of libphonenumber, or anything
   *     else is there, unless hidden, that would be passed over
   */
  static PlanFiles load(Path folder) throws IOException {
    var jars = jars(folder);
    if (jars.size() > 1) {
      throw new IOException(folder + ": keep one release of libphonenumber, not " + jars);
    }
    return jars.isEmpty() ? shipped() : read(jars.getFirst());
  }

  private static List<Path> jars(Path folder) throws IOException {
    var jars = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(folder, "[!.]*")) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (name.endsWith(JAR)) {
          jars.add(file.getFileName());
        } else if (!name.endsWith(LIST)) {
          throw new IOException(file + ": only lists and the jar of libphonenumber belong here");
        }
      }
    }
    return jars.stream().sorted().map(folder::resolve).toList();
  }

  private static PlanFiles read(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var about = zip.getEntry(ABOUT);
      if (about == null) {
        throw new FileNotFoundException(ABOUT);
      }
      var plans = new HashMap<String, byte[]>();
      for (var entry : zip.stream().filter(one -> one.getName().startsWith(PLANS)).toList()) {
        plans.put("/" + entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return new PlanFiles(name -> open(plans.get(name)), version(zip.getInputStream(about)));
    } catch (IOException broken) {
      throw new IOException(jar + ": no jar of libphonenumber: " + broken.getMessage(), broken);
    }
  }

  private static @Nullable InputStream open(byte @Nullable [] plan) {
    return plan == null ? null : new ByteArrayInputStream(plan);
  }

  private static String version(InputStream about) throws IOException {
    var properties = new Properties();
    properties.load(about);
    return properties.getProperty("version", "unknown");
  }
}

package io.clientele.matching.bench;

import io.clientele.matching.learn.Pretrained;
import io.clientele.matching.link.Training;
import io.clientele.matching.record.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the shipped models anew, without labels; the argument is the folder they go to. */
final class Pretrain {
  private static final int RECORDS = 30_000;
  private static final long SEED = 25;

  private Pretrain() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    train(InventedContacts.of(RECORDS, SEED).records(), folder.resolve("contact.json"));
    train(InventedCompanies.of(RECORDS, SEED), folder.resolve("company.json"));
  }

  private static void train(Records records, Path file) throws IOException {
    Files.writeString(file, Pretrained.of(Training.train(records, SEED).model()).write());
  }
}

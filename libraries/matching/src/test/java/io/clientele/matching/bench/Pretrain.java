package io.clientele.matching.bench;

import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.ModelFile;
import io.clientele.matching.learn.Pretrained;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.link.Training;
import io.clientele.matching.record.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the shipped models anew, without labels; the argument is the folder they go to. */
final class Pretrain {
  private static final int RECORDS = 30_000;
  private static final long SEED = 25;

  /** A base has fewer companies than people; of many more the name alone would say too little. */
  private static final int COMPANIES = 5_000;

  private static final List<String> CONTACT =
      List.of(
          "given name",
          "family name",
          "company",
          "phone",
          "e-mail",
          "street",
          "city",
          "postcode",
          "birth date");

  private static final List<String> COMPANY =
      List.of("name", "phone", "street", "city", "postcode", "web address");

  private Pretrain() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var contacts = train(InventedContacts.of(RECORDS, SEED).records());
    Files.writeString(folder.resolve("contact.json"), Pretrained.of(contacts).write());
    Files.writeString(
        folder.resolve("contact-model.json"), ModelFile.write(Shipped.of(contacts, CONTACT)));
    var companies = train(InventedCompanies.of(RECORDS, SEED));
    Files.writeString(folder.resolve("company.json"), Pretrained.of(companies).write());
    Files.writeString(
        folder.resolve("company-model.json"),
        ModelFile.write(
            Shipped.of(train(InventedCompanies.withoutForms(COMPANIES, SEED)), COMPANY)));
  }

  private static Model train(Records records) {
    return Training.train(records, SEED).model();
  }
}

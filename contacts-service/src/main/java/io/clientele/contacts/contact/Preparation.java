package io.clientele.contacts.contact;

import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Checks and normalises what people write, before anything is stored. A phone or e-mail that is
 * none is kept as entered: saying so is validation's business, not a reason to refuse.
 */
@ApplicationScoped
public class Preparation {
  private final Validator validator;
  private final Workspace workspace;
  private final PhoneJudge judge;

  Preparation(Validator validator, Workspace workspace, PhoneJudge judge) {
    this.validator = validator;
    this.workspace = workspace;
    this.judge = judge;
  }

  /** A new contact's values, with the workspace's region for national phone numbers. */
  public Prepared prepare(ContactChange entered) {
    return prepare(entered, PhoneContext.unknown());
  }

  /**
   * A new contact's values from a source that knows more about its phone numbers.
   *
   * @throws Rejection 422 naming every field at fault
   */
  public Prepared prepare(ContactChange entered, PhoneContext source) {
    return normalise(entered, List.of(), new Phones(judge, withRegion(source)));
  }

  /** The values after a change; what was entered as before keeps the form it got then. */
  Prepared changed(ContactChange entered, ContactChange before) {
    var phones = new Phones(judge, withRegion(PhoneContext.unknown()), before.phones());
    return normalise(entered, before.emails(), phones);
  }

  /** The keys of values as they are stored. */
  SortedSet<String> keys(ContactChange stored) {
    var phones = new Phones(judge, PhoneContext.unknown());
    var keys = new TreeSet<String>();
    stored.emails().forEach(email -> Emails.key(email).ifPresent(keys::add));
    stored.phones().forEach(phone -> phones.key(phone).ifPresent(keys::add));
    return keys;
  }

  private PhoneContext withRegion(PhoneContext source) {
    return source.withWorkspace(workspace.region());
  }

  private Prepared normalise(ContactChange entered, List<EmailChange> before, Phones phones) {
    check(entered);
    var keys = new TreeSet<String>();
    var emails = Emails.normalise(entered.emails(), before, keys);
    var numbers = phones.normalise(entered, keys);
    return new Prepared(entered.with(emails, numbers, entered.company()), keys);
  }

  private void check(ContactChange entered) {
    var violations = validator.validate(entered);
    if (!violations.isEmpty()) {
      throw Violations.rejection(violations);
    }
    Storable.require(entered);
  }
}

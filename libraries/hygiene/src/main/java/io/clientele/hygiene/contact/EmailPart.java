package io.clientele.hygiene.contact;

import io.clientele.hygiene.email.EmailFlag;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is thought of an e-mail address.
 *
 * @param pointer where the address stands, such as {@code /emails/0/value}
 */
public record EmailPart(String pointer, EmailVerdict syntax, List<Correction> corrections)
    implements PartVerdict {

  @Override
  public String field() {
    return "emails";
  }

  @Override
  public Map<Field, String> entered() {
    return Map.of(Field.EMAIL, syntax.entered());
  }

  /** What it can be used for: the code of its category, {@code contact} if it can be kept. */
  @Override
  public String verdict() {
    return syntax.diagnosis().category().code();
  }

  @Override
  public Standing standing() {
    return switch (syntax) {
      case EmailVerdict.Invalid _ -> Standing.WRONG;
      case EmailVerdict.Valid valid when !remarks().isEmpty() -> Standing.SUSPICIOUS;
      case EmailVerdict.Valid valid when !valid.normalized().equals(valid.entered()) ->
          Standing.UNTIDY;
      case EmailVerdict.Valid _ -> Standing.FINE;
    };
  }

  @Override
  public Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    syntax
        .mailbox()
        .ifPresent(mailbox -> {
          forms.put("normalized", mailbox.normalized());
          mailbox.ascii().ifPresent(ascii -> forms.put("ascii", ascii));
        });
    syntax.duplicateKey().ifPresent(key -> forms.put("key", key));
    return forms;
  }

  @Override
  public List<Remark> remarks() {
    return switch (syntax) {
      case EmailVerdict.Valid valid -> remarks(valid);
      case EmailVerdict.Invalid invalid ->
          List.of(new Remark(pointer, invalid.reason(), invalid.sentence()));
    };
  }

  private List<Remark> remarks(EmailVerdict.Valid valid) {
    var remarks = new ArrayList<Remark>(2);
    valid.flags().stream()
        .filter(EmailFlag::isReason)
        .forEach(flag -> remarks.add(new Remark(pointer, flag.code(), flag.sentence())));
    if (valid.suggestion().isPresent()) {
      remarks.add(new Remark(pointer, FormReason.TYPO.code(), FormReason.TYPO.sentence()));
    }
    return remarks;
  }

  @Override
  public String version() {
    return syntax.listsVersion();
  }
}

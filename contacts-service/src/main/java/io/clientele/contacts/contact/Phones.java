package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.ExactKey;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneVerdict;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a contact's phone numbers to E.164 and finds their keys. Where a national number belongs
 * is said by its own region, else by the address's country, the source or the workspace.
 */
final class Phones {
  private final PhoneJudge judge;
  private final PhoneContext source;
  private final List<PhoneChange> before;

  Phones(PhoneJudge judge, PhoneContext source) {
    this(judge, source, List.of());
  }

  /** Numbers entered as before keep their E.164 form, though the country may have changed. */
  Phones(PhoneJudge judge, PhoneContext source, List<PhoneChange> before) {
    this.judge = judge;
    this.source = source;
    this.before = before;
  }

  List<PhoneChange> normalise(ContactChange entered, Collection<String> keys) {
    var address = entered.address();
    var country = address == null ? null : countryCode(address.country());
    return entered.phones().stream().map(phone -> normalise(phone, country, keys)).toList();
  }

  private PhoneChange normalise(
      PhoneChange phone, @Nullable String country, Collection<String> keys) {
    var known = before.stream().filter(old -> isSame(old, phone)).findFirst();
    if (known.isPresent()) {
      key(known.get()).ifPresent(keys::add);
      var old = known.get();
      var type = Texts.clean(phone.type());
      return new PhoneChange(
          old.value(), old.e164(), type == null ? old.type() : type, old.region());
    }
    var context = source.withStated(phone.region()).withAddress(country);
    var verdict = judge.judge(phone.value().strip(), context);
    verdict.duplicateKey().map(ExactKey::phone).ifPresent(keys::add);
    return stored(phone, verdict);
  }

  private static boolean isSame(PhoneChange old, PhoneChange entered) {
    return old.value().equals(entered.value().strip())
        && Objects.equals(old.region(), upper(entered.region()));
  }

  private static PhoneChange stored(PhoneChange phone, PhoneVerdict verdict) {
    var value = phone.value().strip();
    var region = upper(phone.region());
    return switch (verdict) {
      case PhoneVerdict.Whole whole ->
          new PhoneChange(value, whole.e164(), type(phone, whole), region);
      case PhoneVerdict.Unresolved unresolved ->
          new PhoneChange(value, null, type(phone, null), region);
    };
  }

  private static @Nullable String type(PhoneChange phone, PhoneVerdict.@Nullable Whole whole) {
    var given = Texts.clean(phone.type());
    return given == null && whole != null ? whole.type().code() : given;
  }

  /** The key of a stored number; none for junk and for what is no whole number. */
  Optional<String> key(PhoneChange stored) {
    var e164 = stored.e164();
    return e164 == null
        ? Optional.empty()
        : judge.judge(e164, PhoneContext.unknown()).duplicateKey().map(ExactKey::phone);
  }

  private static @Nullable String countryCode(@Nullable String country) {
    return country == null || country.length() != 2 ? null : upper(country);
  }

  private static @Nullable String upper(@Nullable String region) {
    var text = Texts.clean(region);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}

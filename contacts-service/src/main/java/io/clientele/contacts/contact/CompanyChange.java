package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.contracts.CompanyRef;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company a contact works for, by id or by name; a name not yet known makes the company.
 *
 * @param id wins over the name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyChange(@Nullable UUID id, @Nullable @Size(max = 300) String name) {
  /** Strips the name. */
  public CompanyChange {
    name = Texts.clean(name);
  }

  static CompanyChange of(CompanyRef company) {
    return new CompanyChange(company.id(), company.name());
  }

  boolean isEmpty() {
    return id == null && name == null;
  }
}

package io.clientele.rules;

import java.util.List;

/** The fields of a contact that every service knows. */
public final class ContactFields {
  public static final Field GIVEN_NAME = new Field("givenName", FieldType.TEXT);
  public static final Field FAMILY_NAME = new Field("familyName", FieldType.TEXT);
  public static final Field FULL_NAME = new Field("fullName", FieldType.TEXT);
  public static final Field SEX = Field.oneOf("sex", "female", "male", "other", "unknown");
  public static final Field BIRTH_DATE = new Field("birthDate", FieldType.DATE);
  public static final Field LANGUAGE = new Field("language", FieldType.TEXT);
  public static final Field EMAIL = new Field("email", FieldType.TEXTS);
  public static final Field PHONE = new Field("phone", FieldType.TEXTS);
  public static final Field COMPANY_NAME = new Field("company.name", FieldType.TEXT);
  public static final Field JOB_TITLE = new Field("jobTitle", FieldType.TEXT);
  public static final Field STREET = new Field("address.street", FieldType.TEXT);
  public static final Field CITY = new Field("address.city", FieldType.TEXT);
  public static final Field REGION = new Field("address.region", FieldType.TEXT);
  public static final Field POSTAL_CODE = new Field("address.postalCode", FieldType.TEXT);
  public static final Field COUNTRY = new Field("address.country", FieldType.TEXT);
  public static final Field OWNER = new Field("owner", FieldType.TEXT);
  public static final Field SOURCE = new Field("source", FieldType.TEXT);
  public static final Field TERRITORY = new Field("territory", FieldType.TEXT);
  public static final Field TAGS = new Field("tags", FieldType.WORDS);
  public static final Field STATE =
      Field.oneOf("state", "active", "frozen", "deleted", "merged", "erased");
  public static final Field RECOMMENDATION =
      Field.oneOf("recommendation", "keep", "quarantine", "suppress");
  public static final Field DUPLICATES = new Field("duplicates", FieldType.NUMBER);
  public static final Field CREATED_AT = new Field("createdAt", FieldType.INSTANT);
  public static final Field UPDATED_AT = new Field("updatedAt", FieldType.INSTANT);

  /** All of them, with purchases. */
  public static final FieldCatalog CATALOG =
      new FieldCatalog(
          List.of(
              GIVEN_NAME,
              FAMILY_NAME,
              FULL_NAME,
              SEX,
              BIRTH_DATE,
              LANGUAGE,
              EMAIL,
              PHONE,
              COMPANY_NAME,
              JOB_TITLE,
              STREET,
              CITY,
              REGION,
              POSTAL_CODE,
              COUNTRY,
              OWNER,
              SOURCE,
              TERRITORY,
              TAGS,
              STATE,
              RECOMMENDATION,
              DUPLICATES,
              CREATED_AT,
              UPDATED_AT),
          true);

  /** What the {@code where} tests of an aggregate may look at. */
  static final Field PRODUCT_KIND = new Field("productKind", FieldType.TEXT);

  private ContactFields() {}
}

package io.clientele.contacts.importing;

import java.util.List;

/** What the columns of each kind of file can be, and how files call it. */
final class KnownFields {
  static final List<Field> CONTACTS =
      List.of(
          Field.of("id", "externalId", "contactId", "customerId", "clientId", "recordId", "crmId"),
          Field.of("givenName", "firstName", "forename", "given", "vorname", "prenom"),
          Field.of("familyName", "lastName", "surname", "family", "nachname"),
          Field.of(
              "fullName", "name", "contact", "contactName", "customer", "customerName", "person"),
          Field.of(
              "company",
              "companyName",
              "organisation",
              "organization",
              "siteName",
              "firm",
              "account",
              "employer",
              "business",
              "businessName"),
          Field.several(
              "email",
              "eMailAddress",
              "mail",
              "email1",
              "email2",
              "workEmail",
              "homeEmail",
              "emailAddress"),
          Field.several(
              "phone",
              "phoneNumber",
              "telephone",
              "tel",
              "mobile",
              "mobilePhone",
              "cell",
              "cellPhone",
              "phone1",
              "phone2",
              "phone3",
              "workPhone",
              "homePhone",
              "telefon"),
          Field.of("jobTitle", "title", "position", "role", "job"),
          Field.of("sex", "gender"),
          Field.of("birthDate", "birthday", "dateOfBirth", "dob"),
          Field.of("language", "lang", "locale"),
          Field.of("street", "address", "address1", "addressLine1", "streetAddress"),
          Field.of("line2", "address2", "addressLine2", "apartment", "suite"),
          Field.of("city", "town", "locality"),
          Field.of("region", "state", "province", "county"),
          Field.of("postalCode", "zip", "zipCode", "postcode", "plz"),
          Field.of("country", "countryCode"),
          Field.of("owner", "accountOwner", "salesAgent", "responsible"),
          Field.of("source", "leadSource", "origin"),
          Field.of("territory"),
          Field.of("tags", "labels"),
          Field.of("notes", "note", "comment", "comments", "remarks"));

  static final List<Field> DEALS =
      List.of(
          Field.of("id", "opportunityId", "dealId", "externalId", "recordId"),
          Field.of("title", "name", "dealName", "opportunity", "opportunityName"),
          Field.of("contactId", "contact", "customerId"),
          Field.of(
              "company", "account", "accountName", "companyName", "organisation", "organization"),
          Field.of("pipeline", "pipelineId"),
          Field.of("stage", "dealStage", "status"),
          Field.of("product", "productName"),
          Field.of("value", "closeValue", "amount", "dealValue", "price"),
          Field.of("currency", "currencyCode"),
          Field.of("owner", "salesAgent", "agent", "salesRep", "dealOwner", "accountOwner"),
          Field.of("createdAt", "createDate", "created", "openDate", "openedAt"),
          Field.of("engagedAt", "engageDate", "engagingDate", "engagingAt"),
          Field.of("closedAt", "closeDate", "closed", "closedDate"),
          Field.of("createdDaysAgo"),
          Field.of("engagedDaysAgo", "engagingDaysAgo"),
          Field.of("closedDaysAgo"));

  static final List<Field> PURCHASES =
      List.of(
          Field.of("id", "purchaseId", "orderId", "invoiceId", "externalId", "orderNumber"),
          Field.of("contactId", "contact", "customerId", "clientId"),
          Field.of("productKind", "product", "kind", "category", "item", "productCategory"),
          Field.of("amount", "value", "total", "price", "sum"),
          Field.of("currency", "currencyCode"),
          Field.of("purchasedAt", "date", "purchaseDate", "orderDate", "boughtAt"),
          Field.of("daysAgo"));

  private KnownFields() {}
}

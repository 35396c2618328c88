package io.clientele.rules;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of its own with random people in it. */
final class PeopleDatabase implements AutoCloseable {
  private static final Pattern PARAMETER = Pattern.compile(":rule\\d+");

  private final EmbeddedPostgres postgres;
  private final Connection connection;

  PeopleDatabase() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    connection = postgres.getPostgresDatabase().getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create table contact (id int primary key, city text, sex text, duplicates int,
            birth_date date, created_at timestamptz, emails text[], tags text[], vip boolean);
          create table purchase (contact int, purchased_at timestamptz, minor_units bigint,
            currency text, kind text);
          create index on purchase (contact)
          """);
    }
  }

  void store(List<RandomCases.Person> people) throws SQLException {
    var insert = "insert into contact values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (var contact = connection.prepareStatement(insert);
        var purchase = connection.prepareStatement("insert into purchase values (?, ?, ?, ?, ?)")) {
      for (var id = 0; id < people.size(); id++) {
        var person = people.get(id);
        contact.setInt(1, id);
        for (var i = 0; i < RandomCases.FIELDS.size(); i++) {
          contact.setObject(i + 2, sql(person.value(RandomCases.FIELDS.get(i))));
        }
        contact.addBatch();
        for (var bought : person.purchases()) {
          bind(purchase, List.of(id, sql(bought.at()), bought.minorUnits(), bought.currency()));
          purchase.setString(5, bought.kind());
          purchase.addBatch();
        }
      }
      contact.executeBatch();
      purchase.executeBatch();
    }
  }

  Set<Integer> find(SqlClause clause) throws SQLException {
    var sql =
        "select c.id from contact c where " + PARAMETER.matcher(clause.where()).replaceAll("?");
    try (var query = connection.prepareStatement(sql)) {
      bind(query, List.copyOf(clause.binds().values()));
      var found = new TreeSet<Integer>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getInt(1));
        }
      }
      return found;
    }
  }

  Map<String, String> lowerCaseOfEveryLetter() throws SQLException {
    var sql =
        """
        select chr(i), lower(chr(i) collate "pg_c_utf8") from generate_series(1, 1114111) i
        where i not between 55296 and 57343
        """;
    var letters = new HashMap<String, String>();
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        letters.put(rows.getString(1), rows.getString(2));
      }
    }
    return letters;
  }

  private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private @Nullable Object sql(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case List<?> texts -> connection.createArrayOf("text", texts.toArray());
      case null -> null;
      default -> value;
    };
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    postgres.close();
  }
}

package org.gendan.gateway.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gendan.gateway.session.Person;

/** Everybody who ever signed in here, as their last sign-in called them. */
@ApplicationScoped
class PeopleTable {

  /** A house has some hundreds; whoever was not here for longest is left out first. */
  private static final int MOST = 2_000;

  private final DataSource database;

  PeopleTable(DataSource database) {
    this.database = database;
  }

  void note(Person person, Instant now) {
    String sql =
        """
        insert into people (subject, name, roles, seen_at) values (?, ?, ?, ?)
        on conflict (subject) do update
        set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, person.subject());
      statement.setString(2, person.name().isBlank() ? person.user() : person.name());
      statement.setArray(3, connection.createArrayOf("text", person.roles().toArray()));
      statement.setObject(4, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Person not noted", e);
    }
  }

  List<KnownPerson> all() {
    String sql =
        "select subject, name, roles from people order by seen_at desc, subject limit " + MOST;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      List<KnownPerson> people = new ArrayList<>();
      while (row.next()) {
        String[] roles = (String[]) row.getArray(3).getArray();
        people.add(new KnownPerson(row.getString(1), row.getString(2), List.of(roles)));
      }
      return people;
    } catch (SQLException e) {
      throw new IllegalStateException("People not read", e);
    }
  }
}

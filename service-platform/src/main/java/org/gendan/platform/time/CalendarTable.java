package org.gendan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gendan.platform.time.ShippedHolidays.Holiday;
import org.jspecify.annotations.Nullable;

/** The stored calendars: seeded and read whole by SQL, edited day by day as entities. */
@ApplicationScoped
class CalendarTable {

  private final DataSource database;
  private final EntityManager entities;

  CalendarTable(DataSource database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  /** Adds the days that are not there yet; what people decided since stays. */
  void seed(String calendar, List<Holiday> holidays) {
    String sql =
        """
        insert into calendar_days (calendar, day, kind, note)
        select ?, day::date, kind, note from unnest(?::text[], ?::text[], ?::text[]) as t(day, kind, note)
        on conflict do nothing""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, calendar);
      column(statement, 2, holidays, holiday -> holiday.day().toString());
      column(statement, 3, holidays, holiday -> holiday.kind().name());
      column(statement, 4, holidays, Holiday::name);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Shipped holidays not written", e);
    }
  }

  Map<String, Map<LocalDate, WorkingDays.Kind>> exceptions() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select calendar, day, kind from calendar_days");
        ResultSet row = statement.executeQuery()) {
      Map<String, Map<LocalDate, WorkingDays.Kind>> calendars = new HashMap<>();
      while (row.next()) {
        calendars
            .computeIfAbsent(row.getString(1), name -> new HashMap<>())
            .put(row.getObject(2, LocalDate.class), WorkingDays.Kind.valueOf(row.getString(3)));
      }
      return calendars;
    } catch (SQLException e) {
      throw new IllegalStateException("Calendars not read", e);
    }
  }

  @Nullable CalendarDay find(CalendarDay.Key key) {
    return entities.find(CalendarDay.class, key);
  }

  /** The advisory lock lets two people decide about the same undecided day one after the other. */
  @Transactional
  void decide(CalendarDay.Key key, WorkingDays.Kind kind, @Nullable String note) {
    entities
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:day, 0))", Integer.class)
        .setParameter("day", key.toString())
        .getSingleResult();
    CalendarDay day = find(key);
    if (day == null) {
      entities.persist(new CalendarDay(key, kind, note));
    } else {
      day.decide(kind, note);
    }
  }

  private static void column(
      PreparedStatement statement,
      int position,
      List<Holiday> rows,
      Function<Holiday, String> value)
      throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(position, statement.getConnection().createArrayOf("text", values));
  }
}

package org.gendan.order.tracking;

/**
 * The board as SQL: orders {@code o} with their axes {@code a}, and the moment {@code m} it is
 * looked at. Lists, counts and figures read the same, so that a number and the list behind it
 * agree.
 */
public final class Board {

  /** Takes the parameters 1 to 4 of {@link Moment#parameters}. */
  public static final String FROM =
      """
      from (select cast(?1 as text[]) as customers, cast(?2 as date) as today, cast(?3 as timestamptz) as now,
                   cast(?4 as timestamptz) as quiet_since) m
      cross join orders o
      left join order_axes a on a.order_id = o.id
      """;

  /** Only what is the caller's. */
  public static final String SCOPED =
      "('*' = any (m.customers) or o.customer_code = any (m.customers))";

  /** The day the goods are expected at the customer; null while nobody plans anything. */
  static final String EXPECTED =
      """
      (case when a.arrives_on is not null then greatest(a.arrives_on, m.today)
            else greatest(a.leaves_on, case when a.tickets_finished < a.tickets then a.kit_date end,
                          case when a.leaves_on is not null then m.today end) + coalesce(a.transit_days, 0) end)""";

  /** What is still to be delivered. */
  static final String OPEN =
      "o.status in ('DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'ON_HOLD')";

  /** Nobody does anything about it any more. */
  static final String OVER = "o.status in ('ARCHIVED', 'REJECTED', 'CANCELLED')";

  /** What may be on today's list at all. */
  public static final String WATCHED = "not " + OVER;

  /** Past its promised day and not signed for. */
  public static final String OVERDUE = "(o.status = 'RELEASED' and o.due_date < m.today)";

  private Board() {}

  /**
   * Overdue, or signed for after its promised day.
   *
   * @param zone a parameter: where the days are ours
   */
  public static String late(String zone) {
    return "(%s or (o.completed_at is not null and cast(o.completed_at at time zone %s as date) > o.due_date))"
        .formatted(OVERDUE, zone);
  }
}

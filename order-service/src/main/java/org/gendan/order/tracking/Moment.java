package org.gendan.order.tracking;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;

/** When and by whom the board is looked at: what {@link Board#FROM} needs to know. */
@RequestScoped
public class Moment {

  private final Scope scope;
  private final Instant now;
  private final ZoneId zone;
  private final int silentDays;

  Moment(
      Scope scope, Clock clock, @ConfigProperty(name = "gendan.today.silent-days") int silentDays) {
    this.scope = scope;
    this.now = clock.instant();
    this.zone = clock.getZone();
    this.silentDays = silentDays;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** After so many days without a word a plant or workshop is asked. */
  public int silentDays() {
    return silentDays;
  }

  /** The first parameters of every statement on the board, to be followed by its own. */
  public List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    parameters.add(scope.values(Kind.CUSTOMERS).toArray(String[]::new));
    parameters.add(today());
    parameters.add(now);
    parameters.add(now.minus(Duration.ofDays(silentDays)));
    return parameters;
  }
}

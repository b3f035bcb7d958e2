package org.gendan.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.provider.Granted;
import org.gendan.gateway.provider.Provider;
import org.gendan.gateway.provider.ProviderAway;
import org.gendan.gateway.provider.ProviderRefused;
import org.gendan.gateway.provider.SignedIn;
import org.gendan.gateway.provider.SignedOut;
import org.jboss.logging.Logger;

/**
 * Asks the provider now and then whether a person may go on, one call at a time for each session: a
 * refresh token that is used twice may count as stolen. While the provider does not answer, tokens
 * that are still valid go on.
 */
@ApplicationScoped
class Renewal {

  private static final Logger LOG = Logger.getLogger(Renewal.class);

  /** A token handed on must live long enough to arrive. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

  private final SessionTable table;
  private final Provider provider;
  private final Event<SessionEnded> ended;
  private final Clock clock;
  private final Duration every;

  Renewal(
      SessionTable table,
      Provider provider,
      Event<SessionEnded> ended,
      Clock clock,
      @ConfigProperty(name = "gendan.session.renew-every") Duration every) {
    this.table = table;
    this.provider = provider;
    this.ended = ended;
    this.clock = clock;
    this.every = every;
  }

  SessionRow row(SignedIn who, Granted granted, SessionKey key) {
    Instant now = clock.instant();
    return new SessionRow(who.subject(), who.sid(), new byte[0], now, now, now, now)
        .renewed(
            Seal.close(new Tokens(granted.access(), granted.refresh()), key),
            now.plus(every),
            now.plusSeconds(granted.accessSeconds()),
            now.plusSeconds(granted.refreshSeconds()));
  }

  /** The session with fresh tokens; empty when it is over. */
  @Transactional
  Optional<SessionRow> renew(SessionKey key) {
    Optional<SessionRow> mine = table.tryLock(key.id());
    if (mine.isEmpty()) {
      // Somebody renews it at this moment: no need to wait while the old token still works.
      Optional<SessionRow> old = table.find(key.id()).filter(this::usable);
      mine = old.isPresent() ? old : table.lock(key.id());
      return mine.filter(this::usable);
    }
    return ask(mine.get(), key);
  }

  private Optional<SessionRow> ask(SessionRow row, SessionKey key) {
    Instant now = clock.instant();
    if (row.renewAt().isAfter(now)) {
      return Optional.of(row);
    }
    try {
      Granted granted = provider.renew(Seal.open(row.sealed(), key).refresh());
      return kept(key, row(new SignedIn(row.subject(), row.sid()), granted, key));
    } catch (ProviderRefused over) {
      LOG.debugf("The provider ended a session of %s: %s", row.subject(), over.getMessage());
      table.delete(key.id());
      ended.fire(new SessionEnded(new SignedOut(row.sid(), null)));
      return Optional.empty();
    } catch (ProviderAway away) {
      LOG.warnf("The provider does not answer: %s", away.getMessage());
      if (!usable(row)) {
        throw Refusal.forNow(503, "login/provider-away", 2);
      }
      return kept(key, row.postponed(now.plus(ASK_AGAIN)));
    }
  }

  private Optional<SessionRow> kept(SessionKey key, SessionRow row) {
    table.update(key.id(), row);
    return Optional.of(row);
  }

  private boolean usable(SessionRow row) {
    return row.accessUntil().isAfter(clock.instant().plus(ON_THE_WAY));
  }
}

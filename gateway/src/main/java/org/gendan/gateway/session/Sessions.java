package org.gendan.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import org.gendan.gateway.provider.Granted;
import org.gendan.gateway.provider.Provider;
import org.gendan.gateway.provider.ProviderAway;
import org.gendan.gateway.provider.ProviderRefused;
import org.gendan.gateway.provider.SignedIn;
import org.gendan.gateway.provider.SignedOut;
import org.jboss.logging.Logger;

/** Opens sessions, finds them for a cookie, ends them. */
@ApplicationScoped
public class Sessions {

  private static final Logger LOG = Logger.getLogger(Sessions.class);

  private final SessionTable table;
  private final Renewal renewal;
  private final Provider provider;
  private final PersonReader reader;
  private final Event<SessionEnded> ended;
  private final Event<Person> signedIn;
  private final Clock clock;

  Sessions(
      SessionTable table,
      Renewal renewal,
      Provider provider,
      PersonReader reader,
      Event<SessionEnded> ended,
      Event<Person> signedIn,
      Clock clock) {
    this.table = table;
    this.renewal = renewal;
    this.provider = provider;
    this.reader = reader;
    this.ended = ended;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Whoever wants to know hears who came, as the token calls them. */
  public SessionKey open(SignedIn who, Granted granted) {
    SessionKey key = SessionKey.fresh();
    table.insert(key.id(), renewal.row(who, granted, key));
    signedIn.fire(reader.read(granted.access()));
    return key;
  }

  /** The session of a cookie, its tokens fresh; empty when there is none or it has ended. */
  public Optional<Session> find(SessionKey key) {
    return table
        .find(key.id())
        .flatMap(
            row -> row.renewAt().isAfter(clock.instant()) ? Optional.of(row) : renewal.renew(key))
        .map(row -> session(row, key));
  }

  /** Ends a session here and the sign-in behind it at the provider. */
  public void close(SessionKey key) throws ProviderAway {
    Optional<SessionRow> row = table.find(key.id());
    if (row.isEmpty()) {
      return;
    }
    String refresh = Seal.open(row.get().sealed(), key).refresh();
    end(new SignedOut(row.get().sid(), null));
    try {
      provider.signOut(refresh);
    } catch (ProviderRefused alreadyOver) {
      LOG.debugf("Ended there first: %s", alreadyOver.getMessage());
    }
  }

  /** Ends this one session and nothing else. */
  public void forget(SessionKey key) {
    table.delete(key.id());
  }

  /** Ends what the provider says has ended. */
  public void end(SignedOut who) {
    if (who.sid() != null) {
      table.deleteSignIn(who.sid());
    } else if (who.subject() != null) {
      table.deletePerson(who.subject());
    }
    ended.fire(new SessionEnded(who));
  }

  /** Nobody can use them any more; they are only swept out. */
  @Scheduled(every = "10m")
  void sweep() {
    table.deleteEnded(clock.instant());
  }

  private Session session(SessionRow row, SessionKey key) {
    String access = Seal.open(row.sealed(), key).access();
    return new Session(reader.read(access), row.sid(), access);
  }
}

package org.gendan.gateway.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.gateway.live.Remembered.Numbered;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.SessionEnded;
import org.gendan.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * All open pages of this instance. Numbers count from this instance's start: a page that comes from
 * another one, or was away too long, is told to look anew.
 */
@ApplicationScoped
class Streams {

  private static final Pattern PLACE = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,18})");

  private final Sessions sessions;
  private final int most;
  private final int perPerson;
  private final Set<Listener> listeners = new HashSet<>();
  private Remembered remembered;
  private String run = UUID.randomUUID().toString();

  Streams(
      Sessions sessions,
      @ConfigProperty(name = "gendan.live.remembered") int most,
      @ConfigProperty(name = "gendan.limit.streams-per-person") int perPerson) {
    this.sessions = sessions;
    this.most = most;
    this.perPerson = perPerson;
    this.remembered = new Remembered(most);
  }

  synchronized void tell(Notice notice) {
    Numbered change = remembered.add(notice);
    String id = place(change.number());
    listeners.forEach(listener -> listener.tell(change, id));
  }

  /** Whether any page is open; who opens one later reads for themselves. */
  synchronized boolean isAnybodyThere() {
    return !listeners.isEmpty();
  }

  /** Facts of these topics were told before a view showed them, and can be seen now. */
  synchronized void tellAgain(Set<String> topics) {
    listeners.forEach(listener -> listener.changed(topics));
  }

  /** Something may have been missed: numbers begin anew and every page looks anew. */
  synchronized void restart() {
    run = UUID.randomUUID().toString();
    remembered = new Remembered(most);
    listeners.forEach(listener -> listener.reset(place(0)));
  }

  /** Opens a page where it left off, if that is still known. */
  synchronized void open(Listener listener, @Nullable String lastPlace) {
    long open = listeners.stream().filter(o -> o.subject().equals(listener.subject())).count();
    if (open >= perPerson) {
      throw Refusal.forNow(429, "live/too-many", 15);
    }
    listeners.add(listener);
    String here = place(remembered.latest());
    if (lastPlace == null) {
      listener.begin(here);
      return;
    }
    missed(lastPlace)
        .ifPresentOrElse(
            changes -> changes.forEach(change -> listener.tell(change, place(change.number()))),
            () -> listener.reset(here));
  }

  synchronized void gone(Listener listener) {
    listeners.remove(listener);
  }

  synchronized void ended(@Observes SessionEnded ended) {
    listeners.stream().filter(one -> one.concerns(ended.who())).forEach(Listener::close);
  }

  @Scheduled(every = "1s")
  synchronized void hint() {
    listeners.forEach(listener -> listener.hint(place(remembered.latest())));
  }

  /** Shows proxies and pages that we live, and ends what another instance signed out. */
  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    for (Listener listener : listening()) {
      if (stillSignedIn(listener)) {
        listener.beat();
      } else {
        listener.close();
      }
    }
  }

  private synchronized List<Listener> listening() {
    return List.copyOf(listeners);
  }

  private boolean stillSignedIn(Listener listener) {
    try {
      Optional<Session> session = sessions.find(listener.key());
      return session.filter(listener::sameRights).isPresent();
    } catch (Refusal providerAway) {
      // Nothing is known about the person; without tokens no service answers them either.
      return false;
    }
  }

  private Optional<List<Numbered>> missed(String lastPlace) {
    Matcher place = PLACE.matcher(lastPlace);
    return place.matches() && place.group(1).equals(run)
        ? remembered.after(Long.parseLong(place.group(2)))
        : Optional.empty();
  }

  private String place(long number) {
    return run + "." + number;
  }
}

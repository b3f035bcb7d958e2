package org.gendan.gateway.live;

import java.util.Set;
import java.util.TreeSet;
import org.gendan.gateway.live.Remembered.Numbered;
import org.gendan.gateway.provider.SignedOut;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.SessionKey;

/**
 * One open page and what its person may hear. Whoever sees everything of a topic is told each
 * change; whoever sees a part is told now and then that something of the topic changed. Not for two
 * threads at once.
 */
final class Listener {

  private final SessionKey key;
  private final Session session;
  private final Set<String> topics;
  private final boolean seesAll;
  private final Wire wire;
  private final NoticeReader json;
  private final Set<String> hinted = new TreeSet<>();

  Listener(SessionKey key, Session session, Set<String> topics, Wire wire, NoticeReader json) {
    this.key = key;
    this.session = session;
    this.topics = topics;
    this.seesAll = Audience.seesAll(session.person());
    this.wire = wire;
    this.json = json;
  }

  void tell(Numbered change, String id) {
    if (!topics.contains(change.notice().topic())) {
      return;
    }
    if (seesAll) {
      wire.send("id: " + id + "\ndata: " + json.written(change.notice()) + "\n\n");
    } else {
      hinted.add(change.notice().topic());
    }
  }

  /** What this page shows of these topics may be older than it was told. */
  void changed(Set<String> some) {
    some.stream().filter(topics::contains).forEach(hinted::add);
  }

  /** Says which topics changed since the last time, and where the page stands now. */
  void hint(String id) {
    if (!hinted.isEmpty()) {
      wire.send("id: " + id + "\nevent: hint\ndata: " + json.written(hinted) + "\n\n");
      hinted.clear();
    }
  }

  /** The page missed something: what it shows may be old. */
  void reset(String id) {
    wire.send("id: " + id + "\nevent: reset\ndata: {}\n\n");
  }

  /** Where a new page begins. */
  void begin(String id) {
    wire.send("retry: 3000\nid: " + id + "\n\n");
  }

  void beat() {
    wire.send(":\n\n");
  }

  void close() {
    wire.close();
  }

  SessionKey key() {
    return key;
  }

  String subject() {
    return session.person().subject();
  }

  boolean concerns(SignedOut who) {
    return who.sid() != null
        ? who.sid().equals(session.sid())
        : session.person().subject().equals(who.subject());
  }

  /** Whether somebody's rights are still the ones this page was opened with. */
  boolean sameRights(Session now) {
    return now.person().equals(session.person());
  }
}

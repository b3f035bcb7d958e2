package org.gendan.launcher.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Lanes;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** What every department works with: lists, commands, and a note of what was refused. */
public final class Desk {

  private static final int LANES = 8;

  private final Api api;
  private final Diary diary;
  private final AtomicLong commands = new AtomicLong();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();

  public Desk(Api api, Diary diary) {
    this.api = api;
    this.diary = diary;
  }

  public Api api() {
    return api;
  }

  public List<JsonNode> list(Service service, String path, Person who) {
    return api.list(service, path, who);
  }

  /** How long a list is, without reading it. */
  public long count(Service service, String path, Person who) {
    String separator = path.contains("?") ? "&" : "?";
    Answer answer = api.get(service, path + separator + "size=1", who).orThrow();
    return answer.body().path("total").asLong();
  }

  public Optional<Answer> see(Service service, String path, Person who) {
    return taken(path, api.get(service, path, who));
  }

  /** A command on a version that may have been overtaken; then it is for the next look. */
  public Optional<Answer> act(
      Service service, String path, Person who, String key, int version, Object body) {
    return counted(path, api.post(service, path, who, "demo:" + key, version, body));
  }

  /** A command that only adds. */
  public Optional<Answer> add(Service service, String path, Person who, String key, Object body) {
    return counted(path, api.post(service, path, who, "demo:" + key, body));
  }

  /** Does something with each, several at the same time. */
  public static <T> void each(Collection<T> things, Consumer<T> work) {
    Lanes.run(LANES, things, work);
  }

  /** How many commands took effect so far. */
  public long commands() {
    return commands.get();
  }

  /** The last thing that was refused under a path that holds this text. */
  public Optional<String> refusal(String text) {
    return refusals.entrySet().stream()
        .filter(entry -> entry.getKey().contains(text))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<Answer> counted(String path, Answer answer) {
    Optional<Answer> taken = taken(path, answer);
    if (taken.isPresent()) {
      commands.incrementAndGet();
      refusals.remove(path);
    }
    return taken;
  }

  private Optional<Answer> taken(String path, Answer answer) {
    if (answer.ok()) {
      return Optional.of(answer);
    }
    diary.note(path, answer.sentence());
    if (!answer.outdated()) {
      refusals.put(path, answer.sentence());
    }
    return Optional.empty();
  }
}

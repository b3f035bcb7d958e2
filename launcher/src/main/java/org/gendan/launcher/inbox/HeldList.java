package org.gendan.launcher.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Stream;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.machine.Words;

/** What every service holds, one record a line: first how to name it, then why it is held. */
final class HeldList {

  private final Api api;

  HeldList(Api api) {
    this.api = api;
  }

  void print(PrintWriter out) {
    long held = 0;
    for (Service service : Service.values()) {
      for (String line : Stream.concat(parked(service), poison(service)).toList()) {
        out.println(line);
        held++;
      }
    }
    out.println(Words.say("inbox.held", held));
  }

  private Stream<String> parked(Service service) {
    return api.list(service, "/ops/inbox/parked", Person.ADMIN).stream()
        .map(
            one ->
                Words.say(
                    "inbox.parked",
                    service.component(),
                    text(one, "record"),
                    text(one, "consumer"),
                    text(one, "type"),
                    text(one, "key"),
                    text(one, "waiting"),
                    text(one, "failure")));
  }

  private Stream<String> poison(Service service) {
    return api.list(service, "/ops/inbox/poison", Person.ADMIN).stream()
        .map(
            one ->
                Words.say("inbox.poison", service.component(), place(one), text(one, "failure")));
  }

  private static String place(JsonNode one) {
    return String.join(
        "/",
        text(one, "consumer"),
        text(one, "topic"),
        text(one, "partition"),
        text(one, "offset"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}

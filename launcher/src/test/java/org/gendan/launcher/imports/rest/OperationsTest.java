package org.gendan.launcher.imports.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.gendan.launcher.imports.rest.Operations.Command;
import org.gendan.launcher.verify.evidence.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

  @TempDir private Path folder;

  @Test
  void whatWasAskedAndAnsweredIsReadAgain() throws IOException {
    Operations journal = Operations.in(folder);
    heard(journal, "taken", 201, "{\"id\":\"7\"}");
    heard(journal, "refused", 422, "{\"type\":\"urn:gendan:problem:gate/closed\"}");
    heard(journal, "lost", 503, "{}");
    heard(journal, "at-work", 409, "{\"type\":\"urn:gendan:problem:request/in-progress\"}");
    journal.asked(command("silent"), new byte[0]);
    journal.close();

    List<Operation> read = Operation.written(folder);

    assertEquals(5, read.size());
    assertTrue(read.get(0).accepted());
    assertEquals("7", read.get(0).outcomes().getFirst().resource());
    assertTrue(read.get(1).refused());
    for (Operation unknown : read.subList(2, 5)) {
      assertFalse(unknown.accepted() || unknown.refused(), unknown.id());
    }
  }

  @Test
  void aLineCutOffByACrashHidesNothingElse() throws IOException {
    Operations journal = Operations.in(folder);
    heard(journal, "taken", 201, "{}");
    journal.close();
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), "{\"op\":\"ta", StandardOpenOption.APPEND);
    }

    assertEquals(1, Operation.written(folder).size());
  }

  private static void heard(Operations journal, String key, int status, String body)
      throws IOException {
    journal.asked(command(key), new byte[0]);
    journal.answered(
        command(key),
        new Answer("POST", status, new JsonMapper().readTree(body), body.getBytes(UTF_8)));
  }

  private static Command command(String key) {
    return new Command(key, Service.ORDER, "/orders", Person.MERCHANDISER);
  }
}

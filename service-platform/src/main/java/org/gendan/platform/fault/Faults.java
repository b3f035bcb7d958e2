package org.gendan.platform.fault;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which faults are planned: {@code gendan.faults}, separated by commas, each {@code
 * point[/who]=action[@hit]}. The action is {@code halt}, {@code throw} or {@code
 * sleep:MILLISECONDS}; it happens once, at the hit-th time somebody passes (the first when left
 * out). Example: {@code consumer-after-poll/order.gate=halt@2}.
 */
@Singleton
public class Faults {

  private static final Pattern FORM =
      Pattern.compile("([a-z-]+)(?:/([\\w.-]+))?=(halt|throw|sleep:\\d+)(?:@([1-9]\\d*))?");
  private static final int KILLED = 137;

  /** What happens at a point once so many have passed it. */
  record Fault(FaultPoint point, String who, String action, int hit, AtomicInteger passed) {

    void meet(FaultPoint reached, String passing) {
      if (reached == point
          && (who.isEmpty() || who.equals(passing))
          && passed.incrementAndGet() == hit) {
        happen();
      }
    }

    private void happen() {
      switch (action) {
        case "halt" -> Runtime.getRuntime().halt(KILLED);
        case "throw" -> throw new IllegalStateException("Planned fault at " + point);
        default -> sleep(Long.parseLong(action.substring("sleep:".length())));
      }
    }
  }

  private final Optional<String> planned;

  Faults(@ConfigProperty(name = "gendan.faults") Optional<String> planned) {
    this.planned = planned;
  }

  /** Before anything else of the application starts. */
  void start(@Observes @Priority(1) StartupEvent event) {
    planned.ifPresent(Faults::arm);
  }

  /** Plans these faults in place of all planned before; the empty text plans none. */
  public static void arm(String faults) {
    arm(faults, ConfigUtils.isProfileActive("prod"));
  }

  static void arm(String faults, boolean production) {
    if (production) {
      throw new IllegalStateException("gendan.faults is for tests; the profile prod refuses it");
    }
    FaultPoint.arm(parsed(faults));
  }

  static List<Fault> parsed(String faults) {
    return Arrays.stream(faults.split(",", -1))
        .map(String::strip)
        .filter(fault -> !fault.isEmpty())
        .map(Faults::fault)
        .toList();
  }

  private static Fault fault(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a planned fault: " + text);
    }
    String who = Optional.ofNullable(form.group(2)).orElse("");
    int hit = Optional.ofNullable(form.group(4)).map(Integer::parseInt).orElse(1);
    return new Fault(FaultPoint.named(form.group(1)), who, form.group(3), hit, new AtomicInteger());
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Woken from a planned fault", e);
    }
  }
}

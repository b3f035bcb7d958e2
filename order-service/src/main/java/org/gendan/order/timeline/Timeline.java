package org.gendan.order.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gendan.platform.inbox.Reactions.Told;

/** The story of every order, whichever department tells it. */
@ApplicationScoped
public class Timeline {

  private final TimelineRepository lines;

  Timeline(TimelineRepository lines) {
    this.lines = lines;
  }

  /** Writes each fact into the timeline of every order that it concerns. */
  public void note(List<Told> told) {
    lines.add(told);
  }
}

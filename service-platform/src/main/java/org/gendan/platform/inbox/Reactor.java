package org.gendan.platform.inbox;

/** A bean that reacts to other services' facts; its {@link Reactions} say to which and how. */
public interface Reactor {

  Reactions reactions();
}

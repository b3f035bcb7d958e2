package org.gendan.launcher.verify.evidence;

/** Hears what is still under way, again and again, until nothing is. */
@FunctionalInterface
public interface Waiting {

  void on(String what);
}

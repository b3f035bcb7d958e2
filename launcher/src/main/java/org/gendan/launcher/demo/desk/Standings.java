package org.gendan.launcher.demo.desk;

import java.util.Map;
import java.util.TreeMap;

/** Numbers that the departments put up for all to see. */
public final class Standings {

  private final Map<String, Long> numbers = new TreeMap<>();

  public synchronized void set(String name, long number) {
    numbers.put(name, number);
  }

  public synchronized Map<String, Long> now() {
    return new TreeMap<>(numbers);
  }
}

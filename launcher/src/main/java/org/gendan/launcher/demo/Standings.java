package org.gendan.launcher.demo;

import java.util.Map;
import java.util.TreeMap;

/** Numbers that the departments put up for all to see. */
final class Standings {

  private final Map<String, Long> numbers = new TreeMap<>();

  synchronized void set(String name, long number) {
    numbers.put(name, number);
  }

  synchronized Map<String, Long> now() {
    return new TreeMap<>(numbers);
  }
}

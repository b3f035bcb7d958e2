package org.gendan.platform.web;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page counted from 0
 * @param total how many there are on all pages; a list that grows with the years counts to {@link
 *     #COUNTED} and one more
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  /** Nobody turns so many pages; counting further would cost more than the page itself. */
  public static final long COUNTED = 10_000;

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> of(PageRequest asked, List<T> items, long total) {
    return new Page<>(items, asked.page(), asked.size(), total);
  }
}

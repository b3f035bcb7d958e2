package org.gendan.platform.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.gendan.platform.problem.RequestRefused;

/**
 * Which page of a list, as a {@code @BeanParam}.
 *
 * @param page counted from 0
 * @param size how many items, at most 200
 */
public record PageRequest(
    @QueryParam("page") @DefaultValue("0") int page,
    @QueryParam("size") @DefaultValue("50") int size) {

  /** Deeper pages would make the database count through millions of rows; filter instead. */
  private static final int LAST_PAGE = 10_000;

  private static final int LARGEST = 200;

  public PageRequest {
    within("page", page, 0, LAST_PAGE);
    within("size", size, 1, LARGEST);
  }

  /** How many items come before this page. */
  public int offset() {
    return page * size;
  }

  private static void within(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new RequestRefused(
          400, "request/parameter-out-of-range", Map.of("name", name, "min", min, "max", max));
    }
  }
}

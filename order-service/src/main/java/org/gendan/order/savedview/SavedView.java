package org.gendan.order.savedview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A view of a list, under the name somebody gave it.
 *
 * @param page which list
 * @param settings what the page needs to show it so; ours only to keep
 */
record SavedView(
    @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String page,
    @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*") String name,
    @NotBlank @Size(max = 4000) @Pattern(regexp = "\\P{Cc}*") String settings) {

  /** Names a view of one's own. */
  record Named(
      @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String page,
      @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*") String name) {}
}

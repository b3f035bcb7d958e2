package org.gendan.order.share;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What people can ask of links: the request bodies. */
interface ShareCommands {

  /**
   * Makes a link to an order for its customer (生成客户链接).
   *
   * @param days how long it opens
   * @param contactName whom the customer may ask
   * @param contactPhone where
   */
  record ShareOrder(
      @Min(1) @Max(180) int days,
      @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String contactName,
      @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9+()#*x /.-]*") String contactPhone) {}
}

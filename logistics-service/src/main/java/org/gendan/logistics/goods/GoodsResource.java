package org.gendan.logistics.goods;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The finished-goods store over HTTP. */
@Path("/finished-goods")
public class GoodsResource {

  private final GoodsRepository goods;

  GoodsResource(GoodsRepository goods) {
    this.goods = goods;
  }

  @GET
  @RolesAllowed({LOGISTICS, WAREHOUSE, QC, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<StoredGoods> list(
      @QueryParam("orderId") @Nullable UUID orderId, @BeanParam PageRequest page) {
    List<StoredGoods> items = goods.page(orderId, page);
    return Page.of(page, items, goods.count(orderId));
  }
}

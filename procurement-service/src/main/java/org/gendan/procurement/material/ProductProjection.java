package org.gendan.procurement.material;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Keeps our copy of the product master current. */
@ApplicationScoped
class ProductProjection implements Reactor {

  private final Inbox inbox;
  private final ProductRepository products;

  ProductProjection(Inbox inbox, ProductRepository products) {
    this.inbox = inbox;
    this.products = products;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named("procurement.products")
        .on(ProductDefined.class, (fact, envelope) -> products.keep(fact, envelope.version()));
  }

  @Incoming("products-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}

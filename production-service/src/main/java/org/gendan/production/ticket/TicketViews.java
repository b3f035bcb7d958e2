package org.gendan.production.ticket;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.web.Answers;
import org.gendan.production.Roles;
import org.gendan.production.gate.Condition;
import org.gendan.production.gate.StartGate;
import org.jboss.resteasy.reactive.RestResponse;

/** Tickets as this caller may see them. */
@RequestScoped
public class TicketViews {

  private static final Set<String> IN_HOUSE =
      Set.of(
          Roles.PLANNER,
          Roles.FOREMAN,
          Roles.QC,
          Roles.MERCHANDISER,
          Roles.SUPERVISOR,
          Roles.BUYER,
          Roles.WAREHOUSE,
          Roles.LOGISTICS,
          Roles.GM,
          Roles.AUDITOR);

  private final SecurityIdentity caller;
  private final Scope scope;
  private final StartGate gate;

  TicketViews(SecurityIdentity caller, Scope scope, StartGate gate) {
    this.caller = caller;
    this.scope = scope;
    this.gate = gate;
  }

  /** False for outsourced workshops: they see their own steps, and no orders. */
  public boolean inHouse() {
    return caller.getRoles().stream().anyMatch(IN_HOUSE::contains);
  }

  public RestResponse<TicketView> answer(Ticket ticket) {
    boolean inHouse = inHouse();
    List<Condition> conditions =
        inHouse && !ticket.isOver() && !ticket.status.isUnderWay()
            ? gate.conditions(ticket.orders())
            : List.of();
    TicketView view = TicketView.of(ticket, step -> inHouse || isOwn(step), inHouse, conditions);
    return Answers.ok(view, ticket.version);
  }

  /** The ticket as it is planned, without what its start depends on. */
  public TicketView planned(Ticket ticket) {
    boolean inHouse = inHouse();
    return TicketView.of(ticket, step -> inHouse || isOwn(step), inHouse, List.of());
  }

  private boolean isOwn(TicketStep step) {
    return step.outsourced && scope.allows(Kind.WORKSHOPS, step.place);
  }
}

package org.gendan.partner.row;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.contracts.Reason;
import org.gendan.partner.intake.IntakeService;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.row.Draft.CellFault;
import org.gendan.partner.row.Draft.Place;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RuleBroken;

/**
 * Finds everything that is wrong with the rows of a file, by the rules of the intake itself: what
 * shows no finding here is taken there.
 */
@ApplicationScoped
public class Judging {

  /**
   * What rows amount to.
   *
   * @param events one for each document, by its id
   * @param findings by the number of the row
   */
  public record Judgement(Map<String, ObjectNode> events, Map<Integer, List<Finding>> findings) {

    public List<Finding> of(FileRow row) {
      return findings.getOrDefault(row.no(), List.of());
    }
  }

  private static final Pattern NUMBER = Pattern.compile("(?=.*\\S)\\P{Cntrl}{1,60}");

  private final IntakeService intake;
  private final KnownDocuments known;

  Judging(IntakeService intake, KnownDocuments known) {
    this.intake = intake;
    this.known = known;
  }

  public Judgement judge(KnownPartner partner, UUID file, RowType type, List<FileRow> rows) {
    List<Draft> drafts = type.drafts(rows);
    Set<String> before = before(partner, type, drafts);
    Map<String, ObjectNode> events = new LinkedHashMap<>();
    Map<Integer, List<Finding>> findings = new HashMap<>();
    for (Draft draft : drafts) {
      ObjectNode event = event(file, type, draft);
      events.put(draft.id(), event);
      found(draft, intake.judge(partner, event), before.contains(draft.documentNo()))
          .forEach(
              (no, more) -> findings.computeIfAbsent(no, first -> new ArrayList<>()).addAll(more));
    }
    return new Judgement(events, findings);
  }

  private Set<String> before(KnownPartner partner, RowType type, List<Draft> drafts) {
    List<String> numbers = drafts.stream().map(Draft::documentNo).toList();
    return type.once() ? known.among(partner.id(), type.type(), numbers) : Set.of();
  }

  private static ObjectNode event(UUID file, RowType type, Draft draft) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put("source", "/files/" + file);
    // A number that is none is a finding about its cell, not about an attribute nobody wrote.
    event.put("id", NUMBER.matcher(draft.id()).matches() ? draft.id() : "-");
    event.put("type", type.type());
    event.set("data", draft.data());
    return event;
  }

  /** What is wrong with a cell's text comes first; that nothing could be read then is no news. */
  private static Map<Integer, List<Finding>> found(
      Draft draft, List<Reason> reasons, boolean cameBefore) {
    List<Finding> all = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Map<Integer, FileRow> rows =
        draft.rows().stream().collect(Collectors.toMap(FileRow::no, Function.identity()));
    for (CellFault fault : draft.faults()) {
      add(
          all,
          told,
          requireNonNull(rows.get(fault.no())),
          fault.column(),
          said(fault.code(), fault.values()));
    }
    for (Reason reason : reasons) {
      Place place = draft.place(reason.pointer());
      add(all, told, place.row(), place.column(), reason);
    }
    if (cameBefore) {
      add(
          all,
          told,
          draft.rows().getFirst(),
          "externalNo",
          said("file/order-came-before", Map.of("no", draft.documentNo())));
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(
                finding -> Integer.parseInt(finding.pointer().split("/", -1)[2])));
  }

  private static void add(
      List<Finding> all, Set<String> told, FileRow row, String column, Reason reason) {
    Finding finding = Finding.of(row, column, reason);
    if (column.isEmpty() || told.add(finding.pointer())) {
      all.add(finding);
    }
  }

  private static Reason said(String code, Map<String, ?> values) {
    return Refusals.reasons(new RuleBroken(code, values)).getFirst();
  }
}

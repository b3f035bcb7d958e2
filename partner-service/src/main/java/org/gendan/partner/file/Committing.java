package org.gendan.partner.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.Reason;
import org.gendan.partner.file.CommitView.Item;
import org.gendan.partner.intake.IntakeService;
import org.gendan.partner.intake.Report;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.row.Finding;
import org.gendan.partner.row.Judging;
import org.gendan.partner.row.Judging.Judgement;
import org.gendan.partner.row.RowTypes;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.RuleBroken;

/** Takes a file as a whole or not at all, in the transaction of its caller. */
@ApplicationScoped
class Committing {

  /** Whoever has more than these to mend reads the rows. */
  private static final int MOST_ERRORS = 200;

  private final FileTable table;
  private final Judging judging;
  private final IntakeService intake;
  private final RowTypes types;
  private final Clock clock;

  Committing(FileTable table, Judging judging, IntakeService intake, RowTypes types, Clock clock) {
    this.table = table;
    this.judging = judging;
    this.intake = intake;
    this.types = types;
    this.clock = clock;
  }

  /** What would be taken. */
  List<Item> tried(KnownPartner partner, StoredFile file, boolean acceptWarnings) {
    return judged(partner, file, acceptWarnings).events().keySet().stream()
        .map(number -> new Item(number, null))
        .toList();
  }

  /** Every document becomes an event, in this transaction or never. */
  List<Item> take(KnownPartner partner, StoredFile file, boolean acceptWarnings, String by) {
    Judgement judgement = judged(partner, file, acceptWarnings);
    Report report =
        intake.takeAll(partner, "file-" + file.id(), List.copyOf(judgement.events().values()));
    table.settle(file.id(), FileState.COMMITTED, by, clock.instant());
    if (file.envelope() != null) {
      table.remember(file.id(), partner.id(), judgement.events());
    }
    return report.items().stream()
        .map(item -> new Item(String.valueOf(item.id()), item.receiptId()))
        .toList();
  }

  /** Judged anew: since the rows were written the partner's rights may have changed. */
  private Judgement judged(KnownPartner partner, StoredFile file, boolean acceptWarnings) {
    List<FileRow> rows = table.rows(file.id());
    if (rows.isEmpty()) {
      throw new RuleBroken("file/empty", Map.of());
    }
    if (!acceptWarnings && !file.warnings().isEmpty()) {
      throw warned(file);
    }
    Judgement judgement = judging.judge(partner, file.id(), types.named(file.type()), rows);
    if (!judgement.findings().isEmpty()) {
      throw unfit(judgement);
    }
    return judgement;
  }

  private static RuleBroken warned(StoredFile file) {
    RuleBroken refused = new RuleBroken("file/warnings", Map.of("count", file.warnings().size()));
    for (Reason warning : file.warnings()) {
      refused = refused.with(Finding.error(warning));
    }
    return refused;
  }

  private static RuleBroken unfit(Judgement judgement) {
    List<Finding> all =
        judgement.findings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(row -> row.getValue().stream())
            .toList();
    RuleBroken refused =
        new RuleBroken("file/rows-unfit", Map.of("count", judgement.findings().size()));
    for (Finding finding : all.subList(0, Math.min(all.size(), MOST_ERRORS))) {
      refused = refused.with(finding.error());
    }
    return refused;
  }
}

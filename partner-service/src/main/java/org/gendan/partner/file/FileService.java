package org.gendan.partner.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gendan.contracts.Reason;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Warning;
import org.gendan.partner.file.CommitView.Item;
import org.gendan.partner.file.FileCommands.CommitFile;
import org.gendan.partner.file.FileCommands.EditRows;
import org.gendan.partner.file.FileCommands.RowEdit;
import org.gendan.partner.intake.IntakeService;
import org.gendan.partner.intake.Report;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.row.Edits;
import org.gendan.partner.row.Finding;
import org.gendan.partner.row.Judging;
import org.gendan.partner.row.Judging.Judgement;
import org.gendan.partner.row.RowType;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What people and partners do with files. */
@ApplicationScoped
class FileService {

  /** Whoever has more than these to mend reads the rows. */
  private static final int MOST_ERRORS = 200;

  private final FileTable table;
  private final Judging judging;
  private final IntakeService intake;
  private final List<RowType> types;
  private final Clock clock;

  FileService(
      FileTable table,
      Judging judging,
      IntakeService intake,
      Instance<RowType> types,
      Clock clock) {
    this.table = table;
    this.judging = judging;
    this.intake = intake;
    this.types = types.stream().toList();
    this.clock = clock;
  }

  /** What became of an upload: the same file again is the same file. */
  record Uploaded(FileView file, boolean first) {}

  @Transactional
  Uploaded upload(KnownPartner partner, Upload upload) {
    Optional<StoredFile> before = table.same(partner.id(), upload.bytes());
    if (before.isPresent()) {
      return new Uploaded(before.get().view(), false);
    }
    RowType type = type(upload.type());
    Contents contents = Contents.of(upload, type);
    UUID id = UuidV7.next(clock);
    String interchange = interchange(contents);
    List<Reason> warnings = contents.warnings().stream().map(FileService::said).toList();
    if (!table.add(id, partner, upload, contents, warnings, interchange, clock.instant())) {
      return cameBefore(partner, upload, String.valueOf(interchange));
    }
    table.write(id, contents.rows(), judging.judge(partner, id, type, contents.rows()));
    if (upload.commit()) {
      take(partner, table.require(partner.id(), id), false, upload.by());
    }
    return new Uploaded(table.require(partner.id(), id).view(), true);
  }

  private Uploaded cameBefore(KnownPartner partner, Upload upload, String interchange) {
    Optional<StoredFile> same = table.same(partner.id(), upload.bytes());
    if (same.isPresent()) {
      return new Uploaded(same.get().view(), false);
    }
    UUID other = table.sameInterchange(partner.id(), interchange).orElseThrow().id();
    throw new Conflict("file/interchange-came-before", Map.of("no", interchange, "file", other));
  }

  @Transactional
  FileView get(UUID partner, UUID id) {
    return table.require(partner, id).view();
  }

  @Transactional
  Page<FileView> page(UUID partner, PageRequest page) {
    return Page.of(
        page,
        table.page(partner, page).stream().map(StoredFile::view).toList(),
        table.count(partner));
  }

  @Transactional
  Page<RowView> rows(UUID partner, UUID id, boolean faultyOnly, PageRequest page) {
    StoredFile file = table.require(partner, id);
    return Page.of(
        page, table.views(id, faultyOnly, page), faultyOnly ? file.faulty() : file.rows());
  }

  @Transactional
  FileView edit(KnownPartner partner, UUID id, ExpectedVersion version, EditRows command) {
    StoredFile file = table.toChange(partner.id(), id);
    version.check(file.version());
    RowType type = type(file.open().type());
    List<FileRow> rows = edited(new Edits(type, table.rows(id)), command.rows());
    table.write(id, rows, judging.judge(partner, id, type, rows));
    return table.require(partner.id(), id).view();
  }

  private static List<FileRow> edited(Edits edits, List<RowEdit> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      RowEdit edit = wanted.get(i);
      if (edit.removed()) {
        edits.remove(edit.no(), "/rows/" + i);
      } else {
        edits.write(edit.no(), edit.cells(), "/rows/" + i);
      }
    }
    return edits.rows();
  }

  @Transactional
  CommitView commit(
      KnownPartner partner, UUID id, ExpectedVersion version, CommitFile command, String by) {
    StoredFile file = table.toChange(partner.id(), id);
    version.check(file.version());
    file.open();
    if (command.dryRun()) {
      return tried(partner, file, command.acceptWarnings());
    }
    List<Item> items = take(partner, file, command.acceptWarnings(), by);
    return new CommitView(table.require(partner.id(), id).view(), false, items);
  }

  @Transactional
  FileView discard(UUID partner, UUID id, ExpectedVersion version, String by) {
    StoredFile file = table.toChange(partner, id);
    version.check(file.version());
    table.settle(file.open().id(), FileState.DISCARDED, by, clock.instant());
    return table.require(partner, id).view();
  }

  private CommitView tried(KnownPartner partner, StoredFile file, boolean acceptWarnings) {
    Judgement judgement = judged(partner, file, acceptWarnings);
    return new CommitView(
        file.view(),
        true,
        judgement.events().keySet().stream().map(number -> new Item(number, null)).toList());
  }

  /** Every document becomes an event, in this transaction or never. */
  private List<Item> take(
      KnownPartner partner, StoredFile file, boolean acceptWarnings, String by) {
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
    Judgement judgement = judging.judge(partner, file.id(), type(file.type()), rows);
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

  private RowType type(String name) {
    return types.stream()
        .filter(type -> type.type().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleBroken(
                    "file/type-unknown",
                    Map.of(
                        "type",
                        name,
                        "known",
                        types.stream().map(RowType::type).collect(Collectors.joining(", ")))));
  }

  private static Reason said(Warning warning) {
    return Refusals.reasons(
            new RuleBroken(warning.code(), warning.values())
                .with(new FieldError(warning.pointer(), warning.code(), warning.values())))
        .getFirst();
  }

  /** Sender and number, by which the same interchange is known when it comes twice. */
  private static @Nullable String interchange(Contents contents) {
    Envelope envelope = contents.envelope();
    return envelope == null || envelope.control().isEmpty()
        ? null
        : contents.format() + " " + envelope.sender().id() + " " + envelope.control();
  }
}

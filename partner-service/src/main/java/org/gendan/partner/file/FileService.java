package org.gendan.partner.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.partner.answer.Refusing;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Warning;
import org.gendan.partner.file.CommitView.Item;
import org.gendan.partner.file.FileCommands.CommitFile;
import org.gendan.partner.file.FileCommands.EditRows;
import org.gendan.partner.file.FileCommands.RowEdit;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.row.Edits;
import org.gendan.partner.row.Judging;
import org.gendan.partner.row.RowType;
import org.gendan.partner.row.RowTypes;
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

  private final FileTable table;
  private final Judging judging;
  private final Committing committing;
  private final Refusing refusing;
  private final RowTypes types;
  private final Clock clock;

  FileService(
      FileTable table,
      Judging judging,
      Committing committing,
      Refusing refusing,
      RowTypes types,
      Clock clock) {
    this.table = table;
    this.judging = judging;
    this.committing = committing;
    this.refusing = refusing;
    this.types = types;
    this.clock = clock;
  }

  /** What became of an upload: the same file again is the same file. */
  record Uploaded(FileView file, boolean first) {}

  /** What is in a file; no transaction waits while somebody's workbook is read. */
  Contents read(Upload upload) {
    return Contents.of(upload, types.named(upload.type()));
  }

  @Transactional
  Uploaded upload(KnownPartner partner, Upload upload, Contents contents) {
    Optional<StoredFile> before = table.same(partner.id(), upload.bytes());
    if (before.isPresent()) {
      return again(partner, before.get(), upload);
    }
    RowType type = types.named(upload.type());
    UUID id = UuidV7.next(clock);
    String interchange = interchange(contents);
    List<Reason> warnings = contents.warnings().stream().map(FileService::said).toList();
    if (!table.add(id, partner, upload, contents, warnings, interchange, clock.instant())) {
      return cameBefore(partner, upload, String.valueOf(interchange));
    }
    table.write(id, contents.rows(), judging.judge(partner, id, type, contents.rows()));
    if (upload.commit()) {
      committing.take(partner, table.require(partner.id(), id), false, upload.by());
    }
    return new Uploaded(table.require(partner.id(), id).view(), true);
  }

  /**
   * Keeps an interchange that cannot be read and answers it in its own standard: whoever sends by
   * program reads no sentences. The same bytes again are answered once.
   */
  @Transactional
  void reject(KnownPartner partner, Upload upload, RuleBroken refused) {
    Contents.rejection(upload, refused)
        .ifPresent(
            rejection -> {
              UUID id = UuidV7.next(clock);
              List<Reason> reasons = Refusals.reasons(refused);
              if (table.reject(id, partner, upload, rejection, reasons, clock.instant())) {
                refusing.refuse(partner.id(), id, rejection, clock.instant());
              }
            });
  }

  /** Whoever looked first and wants it taken now need not ask in another way. */
  private Uploaded again(KnownPartner partner, StoredFile before, Upload upload) {
    StoredFile file = table.toChange(partner.id(), before.id());
    if (upload.commit() && file.state() == FileState.OPEN) {
      committing.take(partner, file, false, upload.by());
    }
    return new Uploaded(table.require(partner.id(), file.id()).view(), false);
  }

  private Uploaded cameBefore(KnownPartner partner, Upload upload, String interchange) {
    Optional<StoredFile> same = table.same(partner.id(), upload.bytes());
    if (same.isPresent()) {
      return again(partner, same.get(), upload);
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
    int of = faultyOnly ? file.faulty() : file.rows();
    return Page.of(page, table.views(id, faultyOnly, page), file.kept() ? of : 0);
  }

  @Transactional
  FileView edit(KnownPartner partner, UUID id, ExpectedVersion version, EditRows command) {
    StoredFile file = table.toChange(partner.id(), id);
    version.check(file.version());
    RowType type = types.named(file.open().type());
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
      List<Item> items = committing.tried(partner, file, command.acceptWarnings());
      return new CommitView(file.view(), true, items);
    }
    List<Item> items = committing.take(partner, file, command.acceptWarnings(), by);
    return new CommitView(table.require(partner.id(), id).view(), false, items);
  }

  @Transactional
  FileView discard(UUID partner, UUID id, ExpectedVersion version, String by) {
    StoredFile file = table.toChange(partner, id);
    version.check(file.version());
    table.settle(file.open().id(), FileState.DISCARDED, by, clock.instant());
    return table.require(partner, id).view();
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

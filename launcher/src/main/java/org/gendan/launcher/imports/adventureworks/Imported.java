package org.gendan.launcher.imports.adventureworks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gendan.launcher.imports.csv.Check;
import org.gendan.launcher.imports.csv.Fault;
import org.gendan.launcher.imports.csv.Faults;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.csv.Table;

/**
 * Folders that were checked as a whole, read as if they were one: a folder that holds only further
 * months adds to those before it. A row that comes again, by its key, counts once.
 */
public final class Imported {

  private final List<Folder> folders;

  private Imported(List<Folder> folders) {
    this.folders = List.copyOf(folders);
  }

  /** All folders or none: throws {@link Refused} with every fault if anything is wrong. */
  public static Imported checked(List<Folder> folders) {
    Faults faults = new Faults();
    Check check = new Check(Layout.TABLES, faults);
    folders.forEach(check::folder);
    Imported imported = new Imported(folders);
    if (faults.none()) {
      new StructureCheck(imported, faults).run();
    }
    if (!faults.none()) {
      throw new Refused(faults);
    }
    return imported;
  }

  /** Hands on each row, one at a time. */
  public <T> void each(Table<T> table, Consumer<T> rows) {
    Set<String> seen = new HashSet<>();
    Faults faults = new Faults();
    for (Folder folder : folders) {
      table.read(
          folder,
          faults,
          (row, value) -> {
            if (table.key().isEmpty() || seen.add(row.key(table.key()))) {
              rows.accept(value);
            }
          });
    }
    if (!faults.none()) {
      throw new Refused(faults);
    }
  }

  /** The files are not as they must be, so nothing of them was used. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    Refused(Faults faults) {
      super(faults.count() + " faults, first: " + faults.kept().getFirst());
      this.faults = faults;
    }

    /** How many faults there are, also those that were not kept. */
    public long count() {
      return faults.count();
    }

    public List<Fault> faults() {
      return faults.kept();
    }
  }
}

package org.gendan.launcher.imports;

import java.io.PrintWriter;
import java.util.Locale;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.csv.Reason;
import org.gendan.launcher.machine.Words;

/** Tells a person which cells of their files are wrong. */
public record RefusedReport(Imported.Refused refused) {

  public void print(PrintWriter out) {
    Locale language = Words.locale();
    refused.faults().forEach(fault -> out.println(fault.in(language)));
    long more = refused.count() - refused.faults().size();
    if (more > 0) {
      out.println(Reason.of("more-faults", more).in(language));
    }
    out.println(Reason.of("nothing-used").in(language));
    out.flush();
  }
}

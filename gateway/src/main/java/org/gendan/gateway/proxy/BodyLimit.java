package org.gendan.gateway.proxy;

import java.util.regex.Pattern;
import org.gendan.contracts.partner.PartnerFiles;
import org.gendan.gateway.problem.Refusal;

/** How much a call may bring: a file of a partner is larger than what anybody else says. */
enum BodyLimit {
  CALL(1024 * 1024),
  FILE(PartnerFiles.LARGEST);

  private static final Pattern FILES = Pattern.compile("/partner/v1/files|/partners/[^/]+/files");

  private final long most;

  BodyLimit(long most) {
    this.most = most;
  }

  static BodyLimit of(Target target) {
    boolean file = target.service().equals("partner") && FILES.matcher(target.path()).matches();
    return file ? FILE : CALL;
  }

  boolean allows(long bytes) {
    return bytes <= most;
  }

  Refusal refusal() {
    return this == FILE ? Refusal.of(413, "file/too-large") : Refusal.of(413, "request/too-large");
  }
}

package org.gendan.testkit.canary.transactionsbelongtoservices;

import jakarta.transaction.Transactional;

/** Begins a transaction too late. */
class BusyRepository {
  @Transactional
  void write() {}
}

package org.gendan.testkit.canary.codeisimperative;

import io.smallrye.mutiny.Uni;

/** Answers later. */
interface Reactive {
  Uni<String> later();
}

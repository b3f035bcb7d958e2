/** Schemas of the records, and the proof that yesterday's readers and events still fit. */
@NullMarked
package org.gendan.contracts.schema;

import org.jspecify.annotations.NullMarked;

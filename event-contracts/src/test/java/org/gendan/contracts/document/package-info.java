/** The pages about events that are written from the registry. */
@NullMarked
package org.gendan.contracts.document;

import org.jspecify.annotations.NullMarked;

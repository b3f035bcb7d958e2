/** Files that are made by a test or only ever added to, and committed next to the code. */
@NullMarked
package org.gendan.contracts.committed;

import org.jspecify.annotations.NullMarked;

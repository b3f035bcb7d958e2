/** Brings a company's data in: read and checked as a whole first, then sent to the services. */
@NullMarked
package org.gendan.launcher.imports;

import org.jspecify.annotations.NullMarked;

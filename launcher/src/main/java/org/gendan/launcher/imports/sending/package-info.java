/** Telling the services about a company, in batches that may be sent again. */
@NullMarked
package org.gendan.launcher.imports.sending;

import org.jspecify.annotations.NullMarked;

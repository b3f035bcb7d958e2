/** A company as the services want to be told about it, whatever format it came in. */
@NullMarked
package org.gendan.launcher.imports.company;

import org.jspecify.annotations.NullMarked;

/** What came of a demo. */
@NullMarked
package org.gendan.launcher.demo.report;

import org.jspecify.annotations.NullMarked;

/** What promises are checked against: what the services show, the topics, and clients' journals. */
@NullMarked
package org.gendan.launcher.verify.evidence;

import org.jspecify.annotations.NullMarked;

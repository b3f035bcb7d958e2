/** The promises, each a small check of its own, in the groups of docs/reliability.md. */
@NullMarked
package org.gendan.launcher.verify.promise;

import org.jspecify.annotations.NullMarked;

/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.namessaywhatthingsare;

import org.jspecify.annotations.NullMarked;

/** What the tests of purchase share. */
@NullMarked
package org.gendan.procurement;

import org.jspecify.annotations.NullMarked;

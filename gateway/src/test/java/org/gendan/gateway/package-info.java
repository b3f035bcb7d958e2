/** The browser's edge. */
@NullMarked
package org.gendan.gateway;

import org.jspecify.annotations.NullMarked;

/** Mechanisms every service needs. No word of the business in here. */
@NullMarked
package org.gendan.platform;

import org.jspecify.annotations.NullMarked;

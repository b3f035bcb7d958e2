/** What wants to be done today (今日要办): a list of sentences, and what was done about each. */
@NullMarked
package org.gendan.order.today;

import org.jspecify.annotations.NullMarked;

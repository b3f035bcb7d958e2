/** What the edge answers when it says no, in two languages. */
@NullMarked
package org.gendan.gateway.problem;

import org.jspecify.annotations.NullMarked;

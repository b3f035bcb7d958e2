/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.onlyreactionsandprojectionslisten;

import org.jspecify.annotations.NullMarked;

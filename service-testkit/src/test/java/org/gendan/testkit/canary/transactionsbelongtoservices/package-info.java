/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.transactionsbelongtoservices;

import org.jspecify.annotations.NullMarked;

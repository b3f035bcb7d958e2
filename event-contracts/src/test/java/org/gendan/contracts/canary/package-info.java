/** Classes that break the rules on purpose, so that each rule is seen to fail. */
@NullMarked
package org.gendan.contracts.canary;

import org.jspecify.annotations.NullMarked;

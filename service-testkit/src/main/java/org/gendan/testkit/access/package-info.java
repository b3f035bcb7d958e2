/** Who may do what: the matrix of roles and operations, and the check that a service keeps it. */
@NullMarked
package org.gendan.testkit.access;

import org.jspecify.annotations.NullMarked;

/**
 * Plain SQL for what is written and read in sets: ledgers, projections, lists, the platform's own
 * tables. Entities stay with Hibernate.
 */
@NullMarked
package org.gendan.platform.sql;

import org.jspecify.annotations.NullMarked;

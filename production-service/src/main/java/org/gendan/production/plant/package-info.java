/**
 * Plants and outsourced workshops (工厂与外协厂) with their work centres: where work can be done, and how
 * much of it per day.
 */
@NullMarked
package org.gendan.production.plant;

import org.jspecify.annotations.NullMarked;

/** How to call the accounts that the services name. */
@NullMarked
package org.gendan.gateway.people;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.gendan.gateway.people;

import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary shared by the services: events, the registry of their types, and the few values
 * inside them.
 */
@NullMarked
package org.gendan.contracts;

import org.jspecify.annotations.NullMarked;

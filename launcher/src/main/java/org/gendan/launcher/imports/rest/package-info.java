/**
 * Talking to the running services as the people of the company do: over HTTP, with their tokens.
 */
@NullMarked
package org.gendan.launcher.imports.rest;

import org.jspecify.annotations.NullMarked;

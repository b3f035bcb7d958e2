/**
 * Everything that is wrong, sent among what is right to every topic a service hears: what is right
 * has one effect each, what is wrong is kept with its reason, and nothing stands still.
 */
@NullMarked
package org.gendan.testkit.tumult;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.gendan.launcher.verify.promise;

import org.jspecify.annotations.NullMarked;

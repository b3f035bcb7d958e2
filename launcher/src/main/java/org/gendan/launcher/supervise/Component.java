package org.gendan.launcher.supervise;

import java.util.function.Supplier;
import org.gendan.launcher.stack.Running;

/**
 * One part of the stack as the supervisor sees it.
 *
 * @param launch starts it and returns when it answers; throws a {@code Problem} when it does not
 */
record Component(
    String name, String version, int port, String url, Supplier<? extends Running> launch) {}

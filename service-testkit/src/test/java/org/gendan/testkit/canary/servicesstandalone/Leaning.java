package org.gendan.testkit.canary.servicesstandalone;

import org.gendan.launcher.stack.ServiceDatabase;

/** Uses a class that is neither its own, a contract's nor the platform's. */
record Leaning(ServiceDatabase database) {}

package org.gendan.testkit.canary.featureshavenocycles.right;

import org.gendan.testkit.canary.featureshavenocycles.left.Left;

/** Needs the left, which needs the right. */
public record Right(Left left) {}

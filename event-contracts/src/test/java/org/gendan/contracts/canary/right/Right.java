package org.gendan.contracts.canary.right;

/** The value that {@code Left} should not know. */
public record Right(String code) {}

package org.gendan.contracts.canary;

/** Breaks "names say what things are". */
public record OrderDto(String code) {}

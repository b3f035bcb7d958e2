package org.gendan.platform.problem;

import java.util.Map;

/**
 * One place in the request that is wrong.
 *
 * @param pointer JSON Pointer into the request's body; for a parameter, {@code /} and its name
 * @param code names the sentence, like {@link Problem#code()}
 */
public record FieldError(String pointer, String code, Map<String, ?> values) {}

package org.gendan.partner.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came.
 *
 * @param name as its sender calls it
 * @param encoding as its sender declares it
 * @param defaults by column, what holds where the file says nothing
 * @param by who brought it
 * @param commit whether it is to be taken at once, if nothing is wrong with it
 */
record Upload(
    String name,
    String type,
    @Nullable String encoding,
    Map<String, String> defaults,
    String by,
    boolean commit,
    byte[] bytes) {}

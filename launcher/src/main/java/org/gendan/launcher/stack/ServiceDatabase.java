package org.gendan.launcher.stack;

/**
 * A database of one service: the owner may change its tables and runs the migrations, the runtime
 * role owns nothing and reads and writes rows only.
 */
public record ServiceDatabase(
    String url, String owner, String ownerPassword, String user, String password) {}

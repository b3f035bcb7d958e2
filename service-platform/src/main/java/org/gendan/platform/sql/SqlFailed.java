package org.gendan.platform.sql;

import java.sql.SQLException;

/** The database refused a statement, or was not there. */
public final class SqlFailed extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final String state;

  SqlFailed(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** PostgreSQL's five characters for the kind of failure. */
  public String state() {
    return state;
  }
}

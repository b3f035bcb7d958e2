package org.gendan.production.plant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A place where work is done: a plant of ours or an outsourced workshop (工厂、外协厂). */
@Entity
@Table(name = "plants")
public class Plant {

  /** Whose place it is. */
  public enum Kind {
    PLANT,
    WORKSHOP
  }

  @Id String code;
  String name;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Plant() {}

  Plant(String code, String name, Kind kind) {
    this.code = code;
    this.name = name;
    this.kind = kind;
  }

  public String code() {
    return code;
  }

  public boolean isWorkshop() {
    return kind == Kind.WORKSHOP;
  }
}

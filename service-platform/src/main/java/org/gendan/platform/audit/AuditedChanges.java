package org.gendan.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.audit.AuditTable.Cause;
import org.gendan.platform.audit.AuditTable.Change;
import org.hibernate.Interceptor;
import org.hibernate.Transaction;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Sees every entity that Hibernate writes and leaves one audit row for it, in the same transaction.
 */
@PersistenceUnitExtension
class AuditedChanges implements Interceptor {

  private final TransactionSynchronizationRegistry transactions;
  private final AuditTable table;
  private final CurrentCause cause;

  AuditedChanges(
      TransactionSynchronizationRegistry transactions, AuditTable table, CurrentCause cause) {
    this.transactions = transactions;
    this.table = table;
    this.cause = cause;
  }

  @Override
  public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    note(entity, id, state, null, names, types);
    return false;
  }

  @Override
  public boolean onFlushDirty(
      Object entity,
      Object id,
      Object[] state,
      Object @Nullable [] before,
      String[] names,
      Type[] types) {
    note(entity, id, state, before, names, types);
    return false;
  }

  @Override
  public void beforeTransactionCompletion(Transaction transaction) {
    List<Change> changes = changes();
    if (!changes.isEmpty()) {
      table.append(changes);
      changes.clear();
    }
  }

  private void note(
      Object entity,
      Object id,
      Object[] state,
      Object @Nullable [] before,
      String[] names,
      Type[] types) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      Object old = before == null ? null : before[i];
      if (!types[i].isCollectionType()
          && !types[i].isAssociationType()
          && !Objects.equals(old, state[i])) {
        fields.put(names[i], before == null ? text(state[i]) : List.of(text(old), text(state[i])));
      }
    }
    if (!fields.isEmpty()) {
      changes()
          .add(
              new Change(
                  entity.getClass().getSimpleName(), String.valueOf(id), fields, Cause.of(cause)));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private List<Change> changes() {
    @SuppressWarnings("unchecked")
    @Nullable List<Change> changes = (List<Change>) transactions.getResource(AuditedChanges.class);
    if (changes == null) {
      changes = new ArrayList<>();
      transactions.putResource(AuditedChanges.class, changes);
    }
    return changes;
  }
}

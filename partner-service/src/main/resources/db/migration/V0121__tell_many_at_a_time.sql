-- Each subscription's next deliveries, and the calls that are open, are found without looking at all that waits.
create index ix_webhook_deliveries_next on webhook_deliveries (subscription_id, next_attempt_at, seq)
  where state = 'PENDING';
create index ix_webhook_deliveries_claimed on webhook_deliveries (claimed_until) where claimed_until is not null;
drop index ix_webhook_deliveries_due;

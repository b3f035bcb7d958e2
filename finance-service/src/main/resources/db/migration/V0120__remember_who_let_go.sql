-- Who released the order or sent its goods away: they may not confirm its money.
alter table order_accounts add column let_go_by text not null default '';

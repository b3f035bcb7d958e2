-- Which words of a partner a receipt was written down from, and which asked for its reversal: they are answered when people decide.
alter table receipts
  add said_as uuid,
  add said_in text,
  add reversal_said_as uuid,
  add reversal_said_in text;

-- Object id of who had the call sent that may have changed the account; of use where "sent" is. Older lines do not say.
ALTER TABLE changed_account ADD COLUMN sent_by VARCHAR(64);

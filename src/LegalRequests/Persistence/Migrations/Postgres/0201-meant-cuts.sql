ALTER TABLE redaction_mark ADD COLUMN cut_meant text;

ALTER TABLE redaction_mark ADD COLUMN cut_meant_by uuid;

ALTER TABLE redaction_mark ADD COLUMN cut_meant_at timestamp with time zone;

ALTER TABLE file_reading ADD COLUMN rounds integer NOT NULL DEFAULT 0;

ALTER TABLE learnt_names ADD COLUMN rounds integer NOT NULL DEFAULT 0;

CREATE INDEX ix_page_reading_blob_id_rules_read_at ON page_reading (blob_id, rules, read_at);

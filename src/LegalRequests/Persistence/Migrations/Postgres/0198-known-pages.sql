ALTER TABLE page_reading ADD COLUMN dpi double precision NULL;

ALTER TABLE page_reading ADD COLUMN is_grey boolean NULL;

ALTER TABLE page_reading ADD COLUMN rules text NULL;

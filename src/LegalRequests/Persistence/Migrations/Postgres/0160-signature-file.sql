ALTER TABLE sign_off ADD COLUMN signature_file text NULL;

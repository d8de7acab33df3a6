CREATE TABLE recall (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    release_id uuid NOT NULL,
    bates_first text NOT NULL,
    bates_last text NOT NULL,
    basis text NOT NULL,
    letter_blob_id uuid NOT NULL,
    recalled_by uuid NOT NULL,
    recalled_at timestamp with time zone NOT NULL,
    confirm_by date NOT NULL,
    answer text NULL,
    answer_note text NOT NULL,
    answered_to uuid NULL,
    answered_at timestamp with time zone NULL,
    CONSTRAINT pk_recall PRIMARY KEY (id),
    CONSTRAINT fk_recall_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recall_release_id FOREIGN KEY (release_id) REFERENCES packet_release (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recall_letter_blob_id FOREIGN KEY (letter_blob_id) REFERENCES blob (id) ON DELETE RESTRICT
);

CREATE INDEX ix_recall_request_id ON recall (request_id);

CREATE INDEX ix_recall_release_id ON recall (release_id);

CREATE INDEX ix_recall_letter_blob_id ON recall (letter_blob_id);

CREATE FUNCTION recall_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'That pages were recalled is never deleted.';
END $$;

CREATE TRIGGER recall_kept BEFORE DELETE ON recall
FOR EACH ROW EXECUTE FUNCTION recall_is_kept();

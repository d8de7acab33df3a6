CREATE TABLE in_camera_set (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    packet_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    occasion text NOT NULL,
    order_paper_id uuid NULL,
    basis text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    held_until timestamp with time zone NULL,
    attempts integer NOT NULL,
    pages_done integer NOT NULL,
    pages_total integer NOT NULL,
    problem text NOT NULL,
    sources_sha256 text NOT NULL,
    sealed_sha256 text NOT NULL,
    manifest_sha256 text NOT NULL,
    sealed_blob_id uuid NULL,
    index_blob_id uuid NULL,
    manifest_blob_id uuid NULL,
    proof_blob_id uuid NULL,
    proof_passed boolean NOT NULL,
    bates_first text NOT NULL,
    bates_last text NOT NULL,
    signed_by uuid NULL,
    signed_at timestamp with time zone NULL,
    legal_basis text NOT NULL,
    signature_file text NOT NULL,
    CONSTRAINT pk_in_camera_set PRIMARY KEY (id),
    CONSTRAINT fk_in_camera_set_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_packet_id FOREIGN KEY (packet_id) REFERENCES packet (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_order_paper_id FOREIGN KEY (order_paper_id) REFERENCES request_paper (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_sealed_blob_id FOREIGN KEY (sealed_blob_id) REFERENCES blob (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_index_blob_id FOREIGN KEY (index_blob_id) REFERENCES blob (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_manifest_blob_id FOREIGN KEY (manifest_blob_id) REFERENCES blob (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_set_proof_blob_id FOREIGN KEY (proof_blob_id) REFERENCES blob (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_in_camera_set_request_id_number ON in_camera_set (request_id, number);

CREATE INDEX ix_in_camera_set_state_asked_at ON in_camera_set (state, asked_at);

CREATE INDEX ix_in_camera_set_packet_id ON in_camera_set (packet_id);

CREATE INDEX ix_in_camera_set_order_paper_id ON in_camera_set (order_paper_id);

CREATE INDEX ix_in_camera_set_sealed_blob_id ON in_camera_set (sealed_blob_id);

CREATE INDEX ix_in_camera_set_index_blob_id ON in_camera_set (index_blob_id);

CREATE INDEX ix_in_camera_set_manifest_blob_id ON in_camera_set (manifest_blob_id);

CREATE INDEX ix_in_camera_set_proof_blob_id ON in_camera_set (proof_blob_id);

CREATE TABLE in_camera_document (
    set_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT pk_in_camera_document PRIMARY KEY (set_id, document_id),
    CONSTRAINT fk_in_camera_document_set_id FOREIGN KEY (set_id) REFERENCES in_camera_set (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_document_document_id FOREIGN KEY (document_id) REFERENCES case_document (id) ON DELETE RESTRICT
);

CREATE INDEX ix_in_camera_document_document_id ON in_camera_document (document_id);

CREATE TABLE in_camera_copy (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    set_id uuid NOT NULL,
    sealed_sha256 text NOT NULL,
    locked_sha256 text NOT NULL,
    blob_id uuid NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    channel text NULL,
    given_to text NOT NULL,
    given_by uuid NULL,
    given_at timestamp with time zone NULL,
    CONSTRAINT pk_in_camera_copy PRIMARY KEY (id),
    CONSTRAINT fk_in_camera_copy_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_copy_set_id FOREIGN KEY (set_id) REFERENCES in_camera_set (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_copy_blob_id FOREIGN KEY (blob_id) REFERENCES blob (id) ON DELETE RESTRICT
);

CREATE INDEX ix_in_camera_copy_request_id ON in_camera_copy (request_id);

CREATE INDEX ix_in_camera_copy_set_id ON in_camera_copy (set_id);

CREATE INDEX ix_in_camera_copy_blob_id ON in_camera_copy (blob_id);

ALTER TABLE disclosure_entry ALTER COLUMN release_id DROP NOT NULL;

CREATE TABLE disclosure_note (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    noted_on date NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_disclosure_note PRIMARY KEY (id),
    CONSTRAINT fk_disclosure_note_entry_id FOREIGN KEY (entry_id) REFERENCES disclosure_entry (id) ON DELETE RESTRICT
);

CREATE INDEX ix_disclosure_note_entry_id ON disclosure_note (entry_id);

CREATE INDEX ix_disclosure_note_request_id ON disclosure_note (request_id);

CREATE TABLE in_camera_delivery (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    set_id uuid NOT NULL,
    sealed_sha256 text NOT NULL,
    recipient_name text NOT NULL,
    recipient_address text NOT NULL,
    recipient_kind text NOT NULL,
    method text NOT NULL,
    tracking text NOT NULL,
    copy_id uuid NULL,
    delivered_by uuid NOT NULL,
    delivered_at timestamp with time zone NOT NULL,
    disclosure_entry_id uuid NULL,
    ask_by date NOT NULL,
    fate text NULL,
    fate_on date NULL,
    fate_note text NOT NULL,
    fate_recorded_by uuid NULL,
    reminded_at timestamp with time zone NULL,
    CONSTRAINT pk_in_camera_delivery PRIMARY KEY (id),
    CONSTRAINT ck_in_camera_delivery_court CHECK (recipient_kind <> 'Requester'),
    CONSTRAINT ck_in_camera_delivery_locked CHECK (method <> 'EncryptedPortal' OR copy_id IS NOT NULL),
    CONSTRAINT fk_in_camera_delivery_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_delivery_set_id FOREIGN KEY (set_id) REFERENCES in_camera_set (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_delivery_copy_id FOREIGN KEY (copy_id) REFERENCES in_camera_copy (id) ON DELETE RESTRICT,
    CONSTRAINT fk_in_camera_delivery_disclosure_entry_id FOREIGN KEY (disclosure_entry_id) REFERENCES disclosure_entry (id) ON DELETE RESTRICT
);

CREATE INDEX ix_in_camera_delivery_request_id ON in_camera_delivery (request_id);

CREATE UNIQUE INDEX ix_in_camera_delivery_set_id ON in_camera_delivery (set_id);

CREATE INDEX ix_in_camera_delivery_copy_id ON in_camera_delivery (copy_id);

CREATE INDEX ix_in_camera_delivery_disclosure_entry_id ON in_camera_delivery (disclosure_entry_id);

CREATE INDEX ix_in_camera_delivery_fate_ask_by ON in_camera_delivery (fate, ask_by);

ALTER TABLE bates_range ADD COLUMN shown_at timestamp with time zone NULL;

ALTER TABLE recall ADD COLUMN reminded_at timestamp with time zone NULL;

CREATE FUNCTION in_camera_delivery_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'That a court was shown records is never deleted.';
END $$;

CREATE TRIGGER in_camera_delivery_kept BEFORE DELETE ON in_camera_delivery
FOR EACH ROW EXECUTE FUNCTION in_camera_delivery_is_kept();

CREATE FUNCTION disclosure_note_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What became of a disclosure is never deleted.';
END $$;

CREATE TRIGGER disclosure_note_kept BEFORE DELETE ON disclosure_note
FOR EACH ROW EXECUTE FUNCTION disclosure_note_is_kept();

CREATE FUNCTION in_camera_set_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What counsel signed is never exchanged.';
END $$;

CREATE TRIGGER in_camera_set_signed BEFORE UPDATE ON in_camera_set
FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL AND (OLD.sealed_sha256 <> NEW.sealed_sha256 OR OLD.manifest_sha256 <> NEW.manifest_sha256 OR OLD.sealed_blob_id <> NEW.sealed_blob_id))
EXECUTE FUNCTION in_camera_set_is_signed();

CREATE FUNCTION in_camera_delivery_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM in_camera_set
        WHERE in_camera_set.id = NEW.set_id AND in_camera_set.signed_at IS NOT NULL AND in_camera_set.sealed_sha256 = NEW.sealed_sha256 AND in_camera_set.proof_passed) THEN
        RAISE EXCEPTION 'A sealed copy leaves only with counsel''s signature on exactly its bytes.';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER in_camera_delivery_signed BEFORE INSERT ON in_camera_delivery
FOR EACH ROW EXECUTE FUNCTION in_camera_delivery_is_signed();

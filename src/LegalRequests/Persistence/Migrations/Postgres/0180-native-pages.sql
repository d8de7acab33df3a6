CREATE TABLE native_choice (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    document_id uuid NOT NULL,
    file_sha256 text NOT NULL,
    reason text NOT NULL,
    chosen_by uuid NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NULL,
    ended_because text NOT NULL,
    CONSTRAINT pk_native_choice PRIMARY KEY (id),
    CONSTRAINT fk_native_choice_document_id FOREIGN KEY (document_id) REFERENCES case_document (id) ON DELETE RESTRICT
);

CREATE INDEX ix_native_choice_request_id ON native_choice (request_id);

CREATE INDEX ix_native_choice_document_id ON native_choice (document_id);

CREATE FUNCTION native_choice_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'That a document was chosen to leave natively is never deleted.';
END $$;

CREATE TRIGGER native_choice_kept BEFORE DELETE ON native_choice
FOR EACH ROW EXECUTE FUNCTION native_choice_is_kept();

CREATE TABLE native_look (
    document_id uuid NOT NULL,
    request_id uuid NOT NULL,
    file_sha256 text NOT NULL,
    is_clean boolean NOT NULL,
    doubts text NOT NULL,
    looked_by uuid NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_native_look PRIMARY KEY (document_id),
    CONSTRAINT fk_native_look_document_id FOREIGN KEY (document_id) REFERENCES case_document (id) ON DELETE RESTRICT
);

CREATE INDEX ix_native_look_request_id ON native_look (request_id);

CREATE TABLE packet_native (
    packet_id uuid NOT NULL,
    document_id uuid NOT NULL,
    is_native boolean NOT NULL,
    doubts text NOT NULL,
    CONSTRAINT pk_packet_native PRIMARY KEY (packet_id, document_id),
    CONSTRAINT fk_packet_native_packet_id FOREIGN KEY (packet_id) REFERENCES packet (id) ON DELETE RESTRICT,
    CONSTRAINT fk_packet_native_document_id FOREIGN KEY (document_id) REFERENCES case_document (id) ON DELETE RESTRICT
);

CREATE INDEX ix_packet_native_document_id ON packet_native (document_id);

CREATE TABLE locked_file (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    shelf text NOT NULL,
    label text NOT NULL,
    title text NOT NULL,
    original_blob_id uuid NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_locked_file PRIMARY KEY (id),
    CONSTRAINT fk_locked_file_added_by FOREIGN KEY (added_by) REFERENCES staff_member (id) ON DELETE RESTRICT,
    CONSTRAINT fk_locked_file_original_blob_id FOREIGN KEY (original_blob_id) REFERENCES blob (id) ON DELETE RESTRICT,
    CONSTRAINT fk_locked_file_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE INDEX ix_locked_file_added_by ON locked_file (added_by);

CREATE INDEX ix_locked_file_original_blob_id ON locked_file (original_blob_id);

CREATE INDEX ix_locked_file_request_id ON locked_file (request_id);

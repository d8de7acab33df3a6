CREATE TABLE file_reading (
    blob_id uuid NOT NULL,
    request_id uuid NOT NULL,
    page_count integer NOT NULL,
    pages_read integer NOT NULL,
    came_as text NOT NULL,
    findings text NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT pk_file_reading PRIMARY KEY (blob_id),
    CONSTRAINT fk_file_reading_blob_id FOREIGN KEY (blob_id) REFERENCES blob (id) ON DELETE CASCADE
);

CREATE INDEX ix_file_reading_done_at ON file_reading (done_at);

CREATE TABLE page_reading (
    blob_id uuid NOT NULL,
    number integer NOT NULL,
    source text NOT NULL,
    reason text NOT NULL,
    word_count integer NOT NULL,
    unseen integer NOT NULL,
    sealed bytea NOT NULL,
    read_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_page_reading PRIMARY KEY (blob_id, number),
    CONSTRAINT fk_page_reading_blob_id FOREIGN KEY (blob_id) REFERENCES file_reading (blob_id) ON DELETE CASCADE
);

INSERT INTO file_reading (blob_id, request_id, page_count, pages_read, came_as, findings, queued_at)
SELECT normalised_blob_id, id, page_count, 0, 'Pdf', '', uploaded_at FROM intake_draft WHERE normalised_blob_id IS NOT NULL
UNION ALL SELECT normalised_blob_id, request_id, page_count, 0, 'Pdf', '', added_at FROM request_paper
UNION ALL SELECT normalised_blob_id, request_id, page_count, 0, 'Pdf', '', added_at FROM case_document;

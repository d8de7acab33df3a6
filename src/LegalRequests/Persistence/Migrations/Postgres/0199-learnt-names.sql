CREATE TABLE learnt_names (
    blob_id uuid NOT NULL,
    up_to integer NOT NULL,
    unreadable integer NOT NULL,
    found_by text NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT pk_learnt_names PRIMARY KEY (blob_id),
    CONSTRAINT fk_learnt_names_blob_id FOREIGN KEY (blob_id) REFERENCES file_reading (blob_id) ON DELETE CASCADE
);

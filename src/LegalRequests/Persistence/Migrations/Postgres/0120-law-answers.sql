CREATE TABLE law_answer (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    direction_id text NOT NULL,
    pack_version text NOT NULL,
    facts_sha256 text NOT NULL,
    answer text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_law_answer PRIMARY KEY (id),
    CONSTRAINT fk_law_answer_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE INDEX ix_law_answer_request_id ON law_answer (request_id);

CREATE TABLE dismissed_suggestion (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    page_id uuid NOT NULL,
    fingerprint text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    dismissed_by uuid NOT NULL,
    dismissed_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_dismissed_suggestion PRIMARY KEY (id),
    CONSTRAINT fk_dismissed_suggestion_page_id FOREIGN KEY (page_id) REFERENCES document_page (id) ON DELETE RESTRICT
);

CREATE INDEX ix_dismissed_suggestion_page_id ON dismissed_suggestion (page_id);

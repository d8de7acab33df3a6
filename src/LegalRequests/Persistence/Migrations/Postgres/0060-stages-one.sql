ALTER TABLE intake_draft ALTER COLUMN normalised_blob_id DROP NOT NULL;

ALTER TABLE legal_request ADD COLUMN case_key text NOT NULL DEFAULT '';

ALTER TABLE legal_request ADD COLUMN search_text text NOT NULL DEFAULT '';

ALTER TABLE case_document ADD COLUMN text_doubtful boolean NOT NULL DEFAULT false;

ALTER TABLE document_page ADD COLUMN rotation integer NOT NULL DEFAULT 0;

ALTER TABLE document_page ADD COLUMN user_unit double precision NOT NULL DEFAULT 1;

CREATE INDEX ix_legal_request_case_key ON legal_request (case_key);

CREATE INDEX ix_legal_request_compliance_at_id ON legal_request (compliance_at, id)
    WHERE status <> 'Released' AND status <> 'Closed' AND status <> 'ClosedNothingSent';

CREATE INDEX ix_legal_request_logged_at_id ON legal_request (logged_at, id);

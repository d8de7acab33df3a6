CREATE INDEX ix_legal_request_case_key ON legal_request (case_key);

CREATE INDEX ix_legal_request_compliance_at_id ON legal_request (compliance_at, id)
    WHERE status NOT IN ('Released', 'Closed', 'ClosedNothingSent');

CREATE INDEX ix_legal_request_logged_at_id ON legal_request (logged_at, id);

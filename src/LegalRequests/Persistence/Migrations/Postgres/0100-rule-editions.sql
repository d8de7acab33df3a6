CREATE TABLE rule_edition (
    id uuid NOT NULL,
    kind text NOT NULL,
    document_id text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    file_name text NOT NULL,
    source text NOT NULL,
    sha256 text NOT NULL,
    review_due date,
    state text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    in_force_since timestamp with time zone,
    in_force_by uuid,
    retired_at timestamp with time zone,
    CONSTRAINT pk_rule_edition PRIMARY KEY (id)
);

CREATE TABLE rule_edition_entry (
    edition_id uuid NOT NULL,
    section text NOT NULL,
    entry_id text NOT NULL,
    title text NOT NULL,
    mark text,
    signed_by text,
    sha256 text NOT NULL,
    CONSTRAINT pk_rule_edition_entry PRIMARY KEY (edition_id, section, entry_id),
    CONSTRAINT fk_rule_edition_entry_edition_id FOREIGN KEY (edition_id) REFERENCES rule_edition (id) ON DELETE RESTRICT
);

CREATE TABLE rule_stamp (
    id integer NOT NULL,
    stamp uuid NOT NULL,
    dates_stamp uuid NOT NULL,
    CONSTRAINT pk_rule_stamp PRIMARY KEY (id)
);

CREATE TABLE rule_verification (
    id uuid NOT NULL,
    kind text NOT NULL,
    edition_id uuid NOT NULL,
    pack_id text NOT NULL,
    entry text NOT NULL,
    staff_id uuid NOT NULL,
    name text NOT NULL,
    capacity text NOT NULL,
    source text NOT NULL,
    read_on date NOT NULL,
    review_due date,
    recorded_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    revoked_because text NOT NULL,
    CONSTRAINT pk_rule_verification PRIMARY KEY (id),
    CONSTRAINT fk_rule_verification_edition_id FOREIGN KEY (edition_id) REFERENCES rule_edition (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rule_verification_staff_id FOREIGN KEY (staff_id) REFERENCES staff_member (id) ON DELETE RESTRICT
);

CREATE TABLE rule_verification_entry (
    verification_id uuid NOT NULL,
    section text NOT NULL,
    entry_id text NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT pk_rule_verification_entry PRIMARY KEY (verification_id, section, entry_id),
    CONSTRAINT fk_rule_verification_entry_verification_id FOREIGN KEY (verification_id) REFERENCES rule_verification (id) ON DELETE RESTRICT
);

CREATE TABLE court_closure (
    id uuid NOT NULL,
    calendar_id text NOT NULL,
    day date NOT NULL,
    name text NOT NULL,
    treat_as text NOT NULL,
    source text NOT NULL,
    state text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by uuid NOT NULL,
    in_force_since timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    withdrawn_because text NOT NULL,
    CONSTRAINT pk_court_closure PRIMARY KEY (id)
);

CREATE TABLE rule_change (
    id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    closure_id uuid,
    because text NOT NULL,
    base_stamp uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by uuid NOT NULL,
    total integer NOT NULL,
    passed integer NOT NULL,
    cursor text NOT NULL,
    weighed_at timestamp with time zone,
    requests integer NOT NULL,
    dates integer NOT NULL,
    new_dates integer NOT NULL,
    questions integer NOT NULL,
    in_force_at timestamp with time zone,
    in_force_by uuid,
    proposed integer NOT NULL,
    failed integer NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_rule_change PRIMARY KEY (id),
    CONSTRAINT fk_rule_change_closure_id FOREIGN KEY (closure_id) REFERENCES court_closure (id) ON DELETE RESTRICT
);

CREATE TABLE rule_change_edition (
    change_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    replaces_id uuid,
    CONSTRAINT pk_rule_change_edition PRIMARY KEY (change_id, edition_id),
    CONSTRAINT fk_rule_change_edition_change_id FOREIGN KEY (change_id) REFERENCES rule_change (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rule_change_edition_edition_id FOREIGN KEY (edition_id) REFERENCES rule_edition (id) ON DELETE RESTRICT
);

CREATE TABLE rule_effect (
    change_id uuid NOT NULL,
    request_id uuid NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    old_day date,
    new_day date,
    old_words text NOT NULL,
    new_words text NOT NULL,
    CONSTRAINT pk_rule_effect PRIMARY KEY (change_id, request_id, subject),
    CONSTRAINT fk_rule_effect_change_id FOREIGN KEY (change_id) REFERENCES rule_change (id) ON DELETE RESTRICT
);

ALTER TABLE deadline_proposal ADD COLUMN rule_change_id uuid;
ALTER TABLE deadline_proposal ADD COLUMN because text;

CREATE UNIQUE INDEX ix_rule_edition_kind_document_id_version ON rule_edition (kind, document_id, version);
CREATE UNIQUE INDEX ix_rule_edition_kind_document_id ON rule_edition (kind, document_id) WHERE state = 'InForce';
CREATE INDEX ix_rule_verification_pack_id_revoked_at ON rule_verification (pack_id, revoked_at);
CREATE INDEX ix_rule_verification_edition_id ON rule_verification (edition_id);
CREATE INDEX ix_rule_verification_staff_id ON rule_verification (staff_id);
CREATE UNIQUE INDEX ix_court_closure_calendar_id_day ON court_closure (calendar_id, day) WHERE state = 'InForce';
CREATE UNIQUE INDEX ix_rule_change_number ON rule_change (number);
CREATE INDEX ix_rule_change_state ON rule_change (state);
CREATE INDEX ix_rule_change_closure_id ON rule_change (closure_id);
CREATE INDEX ix_rule_change_edition_edition_id ON rule_change_edition (edition_id);
CREATE INDEX ix_rule_effect_request_id ON rule_effect (request_id);
CREATE INDEX ix_deadline_proposal_rule_change_id ON deadline_proposal (rule_change_id);

CREATE FUNCTION rule_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.';
END $$;

CREATE TRIGGER rule_edition_guard BEFORE UPDATE OF id, kind, document_id, version, title, file_name, source, sha256, review_due, imported_at ON rule_edition
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER rule_edition_no_delete BEFORE DELETE OR TRUNCATE ON rule_edition
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER rule_edition_entry_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_edition_entry
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER rule_verification_no_delete BEFORE DELETE OR TRUNCATE ON rule_verification
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER rule_verification_entry_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_verification_entry
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER court_closure_guard BEFORE UPDATE OF id, calendar_id, day, name, treat_as, source, entered_at, entered_by ON court_closure
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TRIGGER court_closure_no_delete BEFORE DELETE OR TRUNCATE ON court_closure
    FOR EACH STATEMENT EXECUTE FUNCTION rule_history_is_kept();

CREATE TABLE counsel_task (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    code text NOT NULL,
    subject text NOT NULL,
    sentence text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    answer text NOT NULL,
    CONSTRAINT pk_counsel_task PRIMARY KEY (id),
    CONSTRAINT fk_counsel_task_request_id FOREIGN KEY (request_id) REFERENCES request_latch (id) ON DELETE RESTRICT
);

CREATE TABLE deadline (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    rule_id text NOT NULL,
    title text NOT NULL,
    role text NOT NULL,
    status text NOT NULL,
    due_day date,
    due_time time without time zone,
    due_kind text,
    ends_at timestamp with time zone,
    safe_day date,
    verdict text,
    zone text NOT NULL,
    citation text NOT NULL,
    mark text,
    pack_version text NOT NULL,
    verified_by text,
    authority text NOT NULL,
    working text NOT NULL,
    inputs text NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    computed_by uuid NOT NULL,
    met_on date,
    note text NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    superseded_by uuid,
    next_stage_at timestamp with time zone,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT fk_deadline_request_id FOREIGN KEY (request_id) REFERENCES request_latch (id) ON DELETE RESTRICT
);

CREATE TABLE deadline_proposal (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    deadline_id uuid NOT NULL,
    state text NOT NULL,
    old_due_day date,
    new_due_day date,
    old_safe_day date,
    new_safe_day date,
    changed_facts text NOT NULL,
    new_working text,
    new_inputs text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by uuid NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    note text NOT NULL,
    CONSTRAINT pk_deadline_proposal PRIMARY KEY (id),
    CONSTRAINT fk_deadline_proposal_deadline_id FOREIGN KEY (deadline_id) REFERENCES deadline (id) ON DELETE RESTRICT,
    CONSTRAINT fk_deadline_proposal_request_id FOREIGN KEY (request_id) REFERENCES request_latch (id) ON DELETE RESTRICT
);

CREATE TABLE deadline_reminder (
    id uuid NOT NULL,
    deadline_id uuid NOT NULL,
    stage text NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_deadline_reminder PRIMARY KEY (id),
    CONSTRAINT fk_deadline_reminder_deadline_id FOREIGN KEY (deadline_id) REFERENCES deadline (id) ON DELETE RESTRICT
);

CREATE INDEX ix_counsel_task_closed_at ON counsel_task (closed_at);

CREATE UNIQUE INDEX ix_counsel_task_request_id_code_subject ON counsel_task (request_id, code, subject) WHERE closed_at IS NULL;

CREATE INDEX ix_deadline_next_stage_at ON deadline (next_stage_at);

CREATE UNIQUE INDEX ix_deadline_request_id_rule_id ON deadline (request_id, rule_id) WHERE superseded_by IS NULL;

CREATE UNIQUE INDEX ix_deadline_proposal_deadline_id ON deadline_proposal (deadline_id) WHERE state = 'Open';

CREATE INDEX ix_deadline_proposal_request_id_state ON deadline_proposal (request_id, state);

CREATE UNIQUE INDEX ix_deadline_reminder_deadline_id_stage ON deadline_reminder (deadline_id, stage);

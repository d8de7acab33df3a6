CREATE TABLE rule_fact (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    holds boolean NOT NULL,
    day date,
    time time without time zone,
    method text NOT NULL,
    note text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    ended_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT pk_rule_fact PRIMARY KEY (id),
    CONSTRAINT fk_rule_fact_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_rule_fact_request_id_kind_name ON rule_fact (request_id, kind, name) WHERE ended_at IS NULL;

CREATE TABLE calendar_feed (
    staff_id uuid NOT NULL,
    token_hash text NOT NULL,
    everything boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_calendar_feed PRIMARY KEY (staff_id),
    CONSTRAINT fk_calendar_feed_staff_id FOREIGN KEY (staff_id) REFERENCES staff_member (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_calendar_feed_token_hash ON calendar_feed (token_hash);

CREATE INDEX ix_deadline_due_day ON deadline (due_day) WHERE superseded_by IS NULL;

CREATE INDEX ix_deadline_safe_day ON deadline (safe_day) WHERE superseded_by IS NULL;

ALTER TABLE deadline ADD COLUMN settled_from text;

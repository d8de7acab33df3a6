CREATE TABLE mail_outbox (
    id uuid NOT NULL,
    dedupe_key text NOT NULL,
    recipient text NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    link text NOT NULL,
    day date,
    created_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    last_error text,
    sent_at timestamp with time zone,
    parked_at timestamp with time zone,
    CONSTRAINT pk_mail_outbox PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_mail_outbox_dedupe_key ON mail_outbox (dedupe_key);

CREATE INDEX ix_mail_outbox_not_before_id ON mail_outbox (not_before, id) WHERE sent_at IS NULL AND parked_at IS NULL;

CREATE INDEX ix_mail_outbox_parked_at ON mail_outbox (parked_at);

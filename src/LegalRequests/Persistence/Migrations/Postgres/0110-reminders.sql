ALTER TABLE deadline ADD COLUMN reminded_at timestamp with time zone NULL;

ALTER TABLE deadline ADD COLUMN seen_at timestamp with time zone NULL;

ALTER TABLE deadline ADD COLUMN seen_by uuid NULL;

ALTER TABLE deadline ADD COLUMN missed_from text NULL;

UPDATE deadline SET reminded_at = (SELECT MAX(r.queued_at) FROM deadline_reminder r WHERE r.deadline_id = deadline.id);

ALTER TABLE deadline_reminder ADD COLUMN kind text NULL;

ALTER TABLE deadline_reminder ADD COLUMN days integer NULL;

UPDATE deadline_reminder SET
    kind = CASE stage WHEN 'Overdue' THEN 'Late' ELSE 'Before' END,
    days = CASE stage WHEN 'SevenDays' THEN 7 WHEN 'ThreeDays' THEN 3 WHEN 'OneDay' THEN 1 ELSE 0 END;

ALTER TABLE deadline_reminder ALTER COLUMN kind SET NOT NULL;

ALTER TABLE deadline_reminder ALTER COLUMN days SET NOT NULL;

ALTER TABLE deadline_reminder DROP COLUMN stage;

CREATE UNIQUE INDEX ix_deadline_reminder_deadline_id_kind_days ON deadline_reminder (deadline_id, kind, days);

CREATE TABLE reminder_arming (
    name text NOT NULL,
    plan text NOT NULL,
    swept_at timestamp with time zone NULL,
    CONSTRAINT pk_reminder_arming PRIMARY KEY (name)
);

INSERT INTO reminder_arming (name, plan, swept_at) VALUES ('deadlines', '', NULL);

ALTER TABLE mail_outbox ADD COLUMN unverified boolean NOT NULL DEFAULT FALSE;

ALTER TABLE mail_outbox ALTER COLUMN unverified DROP DEFAULT;

ALTER TABLE mail_outbox ADD COLUMN digest_id uuid NULL;

DROP INDEX ix_mail_outbox_not_before_id;

CREATE INDEX ix_mail_outbox_not_before_id ON mail_outbox (not_before, id) WHERE sent_at IS NULL AND parked_at IS NULL AND digest_id IS NULL;

CREATE INDEX ix_mail_outbox_digest_id ON mail_outbox (digest_id);

CREATE TABLE sweep_run (
    name text NOT NULL,
    begun_at timestamp with time zone NULL,
    done_at timestamp with time zone NULL,
    failed_at timestamp with time zone NULL,
    CONSTRAINT pk_sweep_run PRIMARY KEY (name)
);

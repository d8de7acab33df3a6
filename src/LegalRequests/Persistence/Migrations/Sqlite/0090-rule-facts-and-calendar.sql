CREATE TABLE "rule_fact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rule_fact" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "holds" INTEGER NOT NULL,
    "day" TEXT NULL,
    "time" TEXT NULL,
    "method" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "ended_by" TEXT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_rule_fact_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_rule_fact_request_id_kind_name" ON "rule_fact" ("request_id", "kind", "name") WHERE ended_at IS NULL;

CREATE TABLE "calendar_feed" (
    "staff_id" TEXT NOT NULL CONSTRAINT "pk_calendar_feed" PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "everything" INTEGER NOT NULL,
    "made_at" TEXT NOT NULL,
    CONSTRAINT "fk_calendar_feed_staff_id" FOREIGN KEY ("staff_id") REFERENCES "staff_member" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_calendar_feed_token_hash" ON "calendar_feed" ("token_hash");

CREATE INDEX "ix_deadline_due_day" ON "deadline" ("due_day") WHERE superseded_by IS NULL;

CREATE INDEX "ix_deadline_safe_day" ON "deadline" ("safe_day") WHERE superseded_by IS NULL;

ALTER TABLE "deadline" ADD COLUMN "settled_from" TEXT NULL;

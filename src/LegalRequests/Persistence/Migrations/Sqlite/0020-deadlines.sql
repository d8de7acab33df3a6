CREATE TABLE "counsel_task" (
    "id" TEXT NOT NULL CONSTRAINT "pk_counsel_task" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "closed_at" TEXT NULL,
    "closed_by" TEXT NULL,
    "answer" TEXT NOT NULL,
    CONSTRAINT "fk_counsel_task_request_id" FOREIGN KEY ("request_id") REFERENCES "request_latch" ("id") ON DELETE RESTRICT
);

CREATE TABLE "deadline" (
    "id" TEXT NOT NULL CONSTRAINT "pk_deadline" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_day" TEXT NULL,
    "due_time" TEXT NULL,
    "due_kind" TEXT NULL,
    "ends_at" TEXT NULL,
    "safe_day" TEXT NULL,
    "verdict" TEXT NULL,
    "zone" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "mark" TEXT NULL,
    "pack_version" TEXT NOT NULL,
    "verified_by" TEXT NULL,
    "authority" TEXT NOT NULL,
    "working" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "computed_at" TEXT NOT NULL,
    "computed_by" TEXT NOT NULL,
    "met_on" TEXT NULL,
    "note" TEXT NOT NULL,
    "settled_at" TEXT NULL,
    "settled_by" TEXT NULL,
    "superseded_by" TEXT NULL,
    "next_stage_at" TEXT NULL,
    CONSTRAINT "fk_deadline_request_id" FOREIGN KEY ("request_id") REFERENCES "request_latch" ("id") ON DELETE RESTRICT
);

CREATE TABLE "deadline_proposal" (
    "id" TEXT NOT NULL CONSTRAINT "pk_deadline_proposal" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "deadline_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "old_due_day" TEXT NULL,
    "new_due_day" TEXT NULL,
    "old_safe_day" TEXT NULL,
    "new_safe_day" TEXT NULL,
    "changed_facts" TEXT NOT NULL,
    "new_working" TEXT NULL,
    "new_inputs" TEXT NOT NULL,
    "proposed_at" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "decided_at" TEXT NULL,
    "decided_by" TEXT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "fk_deadline_proposal_deadline_id" FOREIGN KEY ("deadline_id") REFERENCES "deadline" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_deadline_proposal_request_id" FOREIGN KEY ("request_id") REFERENCES "request_latch" ("id") ON DELETE RESTRICT
);

CREATE TABLE "deadline_reminder" (
    "id" TEXT NOT NULL CONSTRAINT "pk_deadline_reminder" PRIMARY KEY,
    "deadline_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "queued_at" TEXT NOT NULL,
    CONSTRAINT "fk_deadline_reminder_deadline_id" FOREIGN KEY ("deadline_id") REFERENCES "deadline" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_counsel_task_closed_at" ON "counsel_task" ("closed_at");

CREATE UNIQUE INDEX "ix_counsel_task_request_id_code_subject" ON "counsel_task" ("request_id", "code", "subject") WHERE closed_at IS NULL;

CREATE INDEX "ix_deadline_next_stage_at" ON "deadline" ("next_stage_at");

CREATE UNIQUE INDEX "ix_deadline_request_id_rule_id" ON "deadline" ("request_id", "rule_id") WHERE superseded_by IS NULL;

CREATE UNIQUE INDEX "ix_deadline_proposal_deadline_id" ON "deadline_proposal" ("deadline_id") WHERE state = 'Open';

CREATE INDEX "ix_deadline_proposal_request_id_state" ON "deadline_proposal" ("request_id", "state");

CREATE UNIQUE INDEX "ix_deadline_reminder_deadline_id_stage" ON "deadline_reminder" ("deadline_id", "stage");

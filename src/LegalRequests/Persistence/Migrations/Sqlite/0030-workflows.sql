CREATE TABLE "wf_definition" (
    "definition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    CONSTRAINT "pk_wf_definition" PRIMARY KEY ("definition_id", "version")
);

CREATE TABLE "wf_instance" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "definition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "end_reason" TEXT NOT NULL,
    "incident" TEXT NOT NULL,
    "incident_at" TEXT NULL,
    CONSTRAINT "pk_wf_instance" PRIMARY KEY ("id"),
    CONSTRAINT "fk_wf_instance_request_id" FOREIGN KEY ("request_id") REFERENCES "request_latch" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_wf_instance_definition_id_version" FOREIGN KEY ("definition_id", "version") REFERENCES "wf_definition" ("definition_id", "version") ON DELETE RESTRICT
);

CREATE TABLE "wf_bookmark" (
    "instance_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "visit" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "task_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "due" TEXT NULL,
    "opened_at" TEXT NOT NULL,
    CONSTRAINT "pk_wf_bookmark" PRIMARY KEY ("instance_id", "step"),
    CONSTRAINT "fk_wf_bookmark_instance_id" FOREIGN KEY ("instance_id") REFERENCES "wf_instance" ("id") ON DELETE RESTRICT
);

CREATE TABLE "wf_journal" (
    "instance_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_wf_journal" PRIMARY KEY ("instance_id", "line"),
    CONSTRAINT "fk_wf_journal_instance_id" FOREIGN KEY ("instance_id") REFERENCES "wf_instance" ("id") ON DELETE RESTRICT
);

CREATE TABLE "wf_command" (
    "id" TEXT NOT NULL,
    "instance_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_wf_command" PRIMARY KEY ("id"),
    CONSTRAINT "fk_wf_command_instance_id" FOREIGN KEY ("instance_id") REFERENCES "wf_instance" ("id") ON DELETE RESTRICT
);

CREATE TABLE "wf_effect" (
    "id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "instance_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "command" TEXT NOT NULL,
    "ordered_at" TEXT NOT NULL,
    "not_before" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" TEXT NULL,
    "parked_at" TEXT NULL,
    "last_error" TEXT NOT NULL,
    CONSTRAINT "pk_wf_effect" PRIMARY KEY ("id"),
    CONSTRAINT "fk_wf_effect_instance_id" FOREIGN KEY ("instance_id") REFERENCES "wf_instance" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_wf_definition_definition_id_sha256" ON "wf_definition" ("definition_id", "sha256");
CREATE UNIQUE INDEX "ix_wf_instance_request_id" ON "wf_instance" ("request_id") WHERE status = 'Running';
CREATE INDEX "ix_wf_instance_request_id_started_at" ON "wf_instance" ("request_id", "started_at");
CREATE INDEX "ix_wf_instance_definition_id_version" ON "wf_instance" ("definition_id", "version");
CREATE INDEX "ix_wf_bookmark_due" ON "wf_bookmark" ("due") WHERE due IS NOT NULL;
CREATE INDEX "ix_wf_bookmark_request_id" ON "wf_bookmark" ("request_id");
CREATE INDEX "ix_wf_bookmark_role_task_name" ON "wf_bookmark" ("role", "task_name");
CREATE INDEX "ix_wf_command_instance_id" ON "wf_command" ("instance_id");
CREATE UNIQUE INDEX "ix_wf_effect_dedupe_key" ON "wf_effect" ("dedupe_key");
CREATE INDEX "ix_wf_effect_instance_id_line" ON "wf_effect" ("instance_id", "line");
CREATE INDEX "ix_wf_effect_not_before" ON "wf_effect" ("not_before") WHERE done_at IS NULL;

CREATE TRIGGER wf_definition_no_update BEFORE UPDATE ON wf_definition
BEGIN
    SELECT RAISE(ABORT, 'Published definitions and the workflow journal are never changed.');
END;

CREATE TRIGGER wf_definition_no_delete BEFORE DELETE ON wf_definition
BEGIN
    SELECT RAISE(ABORT, 'Published definitions and the workflow journal are never changed.');
END;

CREATE TRIGGER wf_journal_no_update BEFORE UPDATE ON wf_journal
BEGIN
    SELECT RAISE(ABORT, 'Published definitions and the workflow journal are never changed.');
END;

CREATE TRIGGER wf_journal_no_delete BEFORE DELETE ON wf_journal
BEGIN
    SELECT RAISE(ABORT, 'Published definitions and the workflow journal are never changed.');
END;

ALTER TABLE "deadline" ADD COLUMN "reminded_at" TEXT NULL;

ALTER TABLE "deadline" ADD COLUMN "seen_at" TEXT NULL;

ALTER TABLE "deadline" ADD COLUMN "seen_by" TEXT NULL;

ALTER TABLE "deadline" ADD COLUMN "missed_from" TEXT NULL;

UPDATE "deadline" SET "reminded_at" = (SELECT MAX(r."queued_at") FROM "deadline_reminder" r WHERE r."deadline_id" = "deadline"."id");

CREATE TABLE "deadline_reminder_new" (
    "id" TEXT NOT NULL CONSTRAINT "pk_deadline_reminder" PRIMARY KEY,
    "deadline_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "queued_at" TEXT NOT NULL,
    CONSTRAINT "fk_deadline_reminder_deadline_id" FOREIGN KEY ("deadline_id") REFERENCES "deadline" ("id") ON DELETE RESTRICT
);

INSERT INTO "deadline_reminder_new" ("id", "deadline_id", "kind", "days", "queued_at")
SELECT "id", "deadline_id",
    CASE "stage" WHEN 'Overdue' THEN 'Late' ELSE 'Before' END,
    CASE "stage" WHEN 'SevenDays' THEN 7 WHEN 'ThreeDays' THEN 3 WHEN 'OneDay' THEN 1 ELSE 0 END,
    "queued_at"
FROM "deadline_reminder";

DROP TABLE "deadline_reminder";

ALTER TABLE "deadline_reminder_new" RENAME TO "deadline_reminder";

CREATE UNIQUE INDEX "ix_deadline_reminder_deadline_id_kind_days" ON "deadline_reminder" ("deadline_id", "kind", "days");

CREATE TABLE "reminder_arming" (
    "name" TEXT NOT NULL CONSTRAINT "pk_reminder_arming" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "swept_at" TEXT NULL
);

INSERT INTO "reminder_arming" ("name", "plan", "swept_at") VALUES ('deadlines', '', NULL);

CREATE TABLE "mail_outbox_new" (
    "id" TEXT NOT NULL CONSTRAINT "pk_mail_outbox" PRIMARY KEY,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "day" TEXT NULL,
    "unverified" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "not_before" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "sent_at" TEXT NULL,
    "parked_at" TEXT NULL,
    "digest_id" TEXT NULL
);

INSERT INTO "mail_outbox_new" ("id", "dedupe_key", "recipient", "kind", "number", "link", "day", "unverified", "created_at", "not_before", "attempts", "last_error", "sent_at", "parked_at", "digest_id")
SELECT "id", "dedupe_key", "recipient", "kind", "number", "link", "day", 0, "created_at", "not_before", "attempts", "last_error", "sent_at", "parked_at", NULL
FROM "mail_outbox";

DROP TABLE "mail_outbox";

ALTER TABLE "mail_outbox_new" RENAME TO "mail_outbox";

CREATE UNIQUE INDEX "ix_mail_outbox_dedupe_key" ON "mail_outbox" ("dedupe_key");

CREATE INDEX "ix_mail_outbox_not_before_id" ON "mail_outbox" ("not_before", "id") WHERE sent_at IS NULL AND parked_at IS NULL AND digest_id IS NULL;

CREATE INDEX "ix_mail_outbox_parked_at" ON "mail_outbox" ("parked_at");

CREATE INDEX "ix_mail_outbox_digest_id" ON "mail_outbox" ("digest_id");

CREATE TABLE "sweep_run" (
    "name" TEXT NOT NULL CONSTRAINT "pk_sweep_run" PRIMARY KEY,
    "begun_at" TEXT NULL,
    "done_at" TEXT NULL,
    "failed_at" TEXT NULL
);

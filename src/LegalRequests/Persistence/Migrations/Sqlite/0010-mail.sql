CREATE TABLE "mail_outbox" (
    "id" TEXT NOT NULL CONSTRAINT "pk_mail_outbox" PRIMARY KEY,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "day" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "not_before" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "sent_at" TEXT NULL,
    "parked_at" TEXT NULL
);

CREATE UNIQUE INDEX "ix_mail_outbox_dedupe_key" ON "mail_outbox" ("dedupe_key");

CREATE INDEX "ix_mail_outbox_not_before_id" ON "mail_outbox" ("not_before", "id") WHERE sent_at IS NULL AND parked_at IS NULL;

CREATE INDEX "ix_mail_outbox_parked_at" ON "mail_outbox" ("parked_at");

CREATE TABLE "redaction_act" (
    "id" TEXT NOT NULL CONSTRAINT "pk_redaction_act" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "boxes" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "done_by" TEXT NOT NULL,
    "done_at" TEXT NOT NULL,
    "taken_back_at" TEXT NULL,
    "taken_back_by" TEXT NULL,
    CONSTRAINT "fk_redaction_act_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_redaction_act_request_id" ON "redaction_act" ("request_id");

ALTER TABLE "redaction_mark" ADD COLUMN "act_id" TEXT NULL CONSTRAINT "fk_redaction_mark_act_id" REFERENCES "redaction_act" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_redaction_mark_act_id" ON "redaction_mark" ("act_id");

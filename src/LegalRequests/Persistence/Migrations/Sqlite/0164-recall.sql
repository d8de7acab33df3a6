CREATE TABLE "recall" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "bates_first" TEXT NOT NULL,
    "bates_last" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "letter_blob_id" TEXT NOT NULL,
    "recalled_by" TEXT NOT NULL,
    "recalled_at" TEXT NOT NULL,
    "confirm_by" TEXT NOT NULL,
    "answer" TEXT NULL,
    "answer_note" TEXT NOT NULL,
    "answered_to" TEXT NULL,
    "answered_at" TEXT NULL,
    CONSTRAINT "pk_recall" PRIMARY KEY ("id"),
    CONSTRAINT "fk_recall_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recall_release_id" FOREIGN KEY ("release_id") REFERENCES "packet_release" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recall_letter_blob_id" FOREIGN KEY ("letter_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_recall_request_id" ON "recall" ("request_id");

CREATE INDEX "ix_recall_release_id" ON "recall" ("release_id");

CREATE INDEX "ix_recall_letter_blob_id" ON "recall" ("letter_blob_id");

CREATE TRIGGER recall_kept BEFORE DELETE ON recall
BEGIN
    SELECT RAISE(ABORT, 'That pages were recalled is never deleted.');
END;

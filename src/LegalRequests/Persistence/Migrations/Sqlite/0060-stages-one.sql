DROP TABLE "intake_draft";

CREATE TABLE "intake_draft" (
    "id" TEXT NOT NULL CONSTRAINT "pk_intake_draft" PRIMARY KEY,
    "original_blob_id" TEXT NOT NULL,
    "normalised_blob_id" TEXT NULL,
    "page_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL,
    CONSTRAINT "fk_intake_draft_normalised_blob_id" FOREIGN KEY ("normalised_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intake_draft_original_blob_id" FOREIGN KEY ("original_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intake_draft_uploaded_by" FOREIGN KEY ("uploaded_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_intake_draft_normalised_blob_id" ON "intake_draft" ("normalised_blob_id");

CREATE INDEX "ix_intake_draft_original_blob_id" ON "intake_draft" ("original_blob_id");

CREATE INDEX "ix_intake_draft_uploaded_by" ON "intake_draft" ("uploaded_by");

ALTER TABLE "legal_request" ADD COLUMN "case_key" TEXT NOT NULL DEFAULT '';

ALTER TABLE "legal_request" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

ALTER TABLE "case_document" ADD COLUMN "text_doubtful" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "document_page" ADD COLUMN "rotation" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "document_page" ADD COLUMN "user_unit" REAL NOT NULL DEFAULT 1.0;

CREATE INDEX "ix_legal_request_case_key" ON "legal_request" ("case_key");

CREATE INDEX "ix_legal_request_compliance_at_id" ON "legal_request" ("compliance_at", "id")
    WHERE status <> 'Released' AND status <> 'Closed' AND status <> 'ClosedNothingSent';

CREATE INDEX "ix_legal_request_logged_at_id" ON "legal_request" ("logged_at", "id");

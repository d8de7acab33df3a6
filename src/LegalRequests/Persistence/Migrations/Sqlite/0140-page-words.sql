CREATE TABLE "file_reading" (
    "blob_id" TEXT NOT NULL CONSTRAINT "pk_file_reading" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "page_count" INTEGER NOT NULL,
    "pages_read" INTEGER NOT NULL,
    "came_as" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "queued_at" TEXT NOT NULL,
    "done_at" TEXT NULL,
    CONSTRAINT "fk_file_reading_blob_id" FOREIGN KEY ("blob_id") REFERENCES "blob" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_file_reading_done_at" ON "file_reading" ("done_at");

CREATE TABLE "page_reading" (
    "blob_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "unseen" INTEGER NOT NULL,
    "sealed" BLOB NOT NULL,
    "read_at" TEXT NOT NULL,
    CONSTRAINT "pk_page_reading" PRIMARY KEY ("blob_id", "number"),
    CONSTRAINT "fk_page_reading_blob_id" FOREIGN KEY ("blob_id") REFERENCES "file_reading" ("blob_id") ON DELETE CASCADE
);

INSERT INTO "file_reading" ("blob_id", "request_id", "page_count", "pages_read", "came_as", "findings", "queued_at")
SELECT "normalised_blob_id", "id", "page_count", 0, 'Pdf', '', "uploaded_at" FROM "intake_draft" WHERE "normalised_blob_id" IS NOT NULL
UNION ALL SELECT "normalised_blob_id", "request_id", "page_count", 0, 'Pdf', '', "added_at" FROM "request_paper"
UNION ALL SELECT "normalised_blob_id", "request_id", "page_count", 0, 'Pdf', '', "added_at" FROM "case_document";

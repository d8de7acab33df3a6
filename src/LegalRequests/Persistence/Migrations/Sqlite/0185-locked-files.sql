CREATE TABLE "locked_file" (
    "id" TEXT NOT NULL CONSTRAINT "pk_locked_file" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "shelf" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "original_blob_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    CONSTRAINT "fk_locked_file_added_by" FOREIGN KEY ("added_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_locked_file_original_blob_id" FOREIGN KEY ("original_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_locked_file_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_locked_file_added_by" ON "locked_file" ("added_by");

CREATE INDEX "ix_locked_file_original_blob_id" ON "locked_file" ("original_blob_id");

CREATE INDEX "ix_locked_file_request_id" ON "locked_file" ("request_id");

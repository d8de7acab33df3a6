CREATE TABLE "learnt_names" (
    "blob_id" TEXT NOT NULL CONSTRAINT "pk_learnt_names" PRIMARY KEY,
    "up_to" INTEGER NOT NULL,
    "unreadable" INTEGER NOT NULL,
    "found_by" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    CONSTRAINT "fk_learnt_names_blob_id" FOREIGN KEY ("blob_id") REFERENCES "file_reading" ("blob_id") ON DELETE CASCADE
);

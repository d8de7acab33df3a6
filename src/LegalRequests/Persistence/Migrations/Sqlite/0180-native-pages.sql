CREATE TABLE "native_choice" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "chosen_by" TEXT NOT NULL,
    "chosen_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "ended_because" TEXT NOT NULL,
    CONSTRAINT "pk_native_choice" PRIMARY KEY ("id"),
    CONSTRAINT "fk_native_choice_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_native_choice_request_id" ON "native_choice" ("request_id");

CREATE INDEX "ix_native_choice_document_id" ON "native_choice" ("document_id");

CREATE TRIGGER native_choice_kept BEFORE DELETE ON native_choice
BEGIN
    SELECT RAISE(ABORT, 'That a document was chosen to leave natively is never deleted.');
END;

CREATE TABLE "native_look" (
    "document_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "is_clean" INTEGER NOT NULL,
    "doubts" TEXT NOT NULL,
    "looked_by" TEXT NOT NULL,
    "looked_at" TEXT NOT NULL,
    CONSTRAINT "pk_native_look" PRIMARY KEY ("document_id"),
    CONSTRAINT "fk_native_look_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_native_look_request_id" ON "native_look" ("request_id");

CREATE TABLE "packet_native" (
    "packet_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "is_native" INTEGER NOT NULL,
    "doubts" TEXT NOT NULL,
    CONSTRAINT "pk_packet_native" PRIMARY KEY ("packet_id", "document_id"),
    CONSTRAINT "fk_packet_native_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_native_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_packet_native_document_id" ON "packet_native" ("document_id");

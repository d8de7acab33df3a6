CREATE TABLE "in_camera_set" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "packet_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "order_paper_id" TEXT NULL,
    "basis" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "held_until" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "pages_done" INTEGER NOT NULL,
    "pages_total" INTEGER NOT NULL,
    "problem" TEXT NOT NULL,
    "sources_sha256" TEXT NOT NULL,
    "sealed_sha256" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "sealed_blob_id" TEXT NULL,
    "index_blob_id" TEXT NULL,
    "manifest_blob_id" TEXT NULL,
    "proof_blob_id" TEXT NULL,
    "proof_passed" INTEGER NOT NULL,
    "bates_first" TEXT NOT NULL,
    "bates_last" TEXT NOT NULL,
    "signed_by" TEXT NULL,
    "signed_at" TEXT NULL,
    "legal_basis" TEXT NOT NULL,
    "signature_file" TEXT NOT NULL,
    CONSTRAINT "pk_in_camera_set" PRIMARY KEY ("id"),
    CONSTRAINT "fk_in_camera_set_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_order_paper_id" FOREIGN KEY ("order_paper_id") REFERENCES "request_paper" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_sealed_blob_id" FOREIGN KEY ("sealed_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_index_blob_id" FOREIGN KEY ("index_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_manifest_blob_id" FOREIGN KEY ("manifest_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_set_proof_blob_id" FOREIGN KEY ("proof_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_in_camera_set_request_id_number" ON "in_camera_set" ("request_id", "number");

CREATE INDEX "ix_in_camera_set_state_asked_at" ON "in_camera_set" ("state", "asked_at");

CREATE INDEX "ix_in_camera_set_packet_id" ON "in_camera_set" ("packet_id");

CREATE INDEX "ix_in_camera_set_order_paper_id" ON "in_camera_set" ("order_paper_id");

CREATE INDEX "ix_in_camera_set_sealed_blob_id" ON "in_camera_set" ("sealed_blob_id");

CREATE INDEX "ix_in_camera_set_index_blob_id" ON "in_camera_set" ("index_blob_id");

CREATE INDEX "ix_in_camera_set_manifest_blob_id" ON "in_camera_set" ("manifest_blob_id");

CREATE INDEX "ix_in_camera_set_proof_blob_id" ON "in_camera_set" ("proof_blob_id");

CREATE TABLE "in_camera_document" (
    "set_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    CONSTRAINT "pk_in_camera_document" PRIMARY KEY ("set_id", "document_id"),
    CONSTRAINT "fk_in_camera_document_set_id" FOREIGN KEY ("set_id") REFERENCES "in_camera_set" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_document_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_in_camera_document_document_id" ON "in_camera_document" ("document_id");

CREATE TABLE "in_camera_copy" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "set_id" TEXT NOT NULL,
    "sealed_sha256" TEXT NOT NULL,
    "locked_sha256" TEXT NOT NULL,
    "blob_id" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "channel" TEXT NULL,
    "given_to" TEXT NOT NULL,
    "given_by" TEXT NULL,
    "given_at" TEXT NULL,
    CONSTRAINT "pk_in_camera_copy" PRIMARY KEY ("id"),
    CONSTRAINT "fk_in_camera_copy_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_copy_set_id" FOREIGN KEY ("set_id") REFERENCES "in_camera_set" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_copy_blob_id" FOREIGN KEY ("blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_in_camera_copy_request_id" ON "in_camera_copy" ("request_id");

CREATE INDEX "ix_in_camera_copy_set_id" ON "in_camera_copy" ("set_id");

CREATE INDEX "ix_in_camera_copy_blob_id" ON "in_camera_copy" ("blob_id");

CREATE TABLE "disclosure_entry_new" (
    "id" TEXT NOT NULL CONSTRAINT "pk_disclosure_entry" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "release_id" TEXT NULL,
    "disclosed_on" TEXT NOT NULL,
    "client_name" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "keep_until" TEXT NOT NULL,
    CONSTRAINT "fk_disclosure_entry_release_id" FOREIGN KEY ("release_id") REFERENCES "packet_release" ("id") ON DELETE RESTRICT
);

INSERT INTO "disclosure_entry_new" ("id", "request_id", "release_id", "disclosed_on", "client_name", "recipient_name", "recipient_address", "description", "purpose", "keep_until")
SELECT "id", "request_id", "release_id", "disclosed_on", "client_name", "recipient_name", "recipient_address", "description", "purpose", "keep_until" FROM "disclosure_entry";

DROP TABLE "disclosure_entry";

ALTER TABLE "disclosure_entry_new" RENAME TO "disclosure_entry";

CREATE INDEX "ix_disclosure_entry_client_name" ON "disclosure_entry" ("client_name");

CREATE UNIQUE INDEX "ix_disclosure_entry_release_id" ON "disclosure_entry" ("release_id");

CREATE TABLE "disclosure_note" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "noted_on" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "pk_disclosure_note" PRIMARY KEY ("id"),
    CONSTRAINT "fk_disclosure_note_entry_id" FOREIGN KEY ("entry_id") REFERENCES "disclosure_entry" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_disclosure_note_entry_id" ON "disclosure_note" ("entry_id");

CREATE INDEX "ix_disclosure_note_request_id" ON "disclosure_note" ("request_id");

CREATE TABLE "in_camera_delivery" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "set_id" TEXT NOT NULL,
    "sealed_sha256" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "tracking" TEXT NOT NULL,
    "copy_id" TEXT NULL,
    "delivered_by" TEXT NOT NULL,
    "delivered_at" TEXT NOT NULL,
    "disclosure_entry_id" TEXT NULL,
    "ask_by" TEXT NOT NULL,
    "fate" TEXT NULL,
    "fate_on" TEXT NULL,
    "fate_note" TEXT NOT NULL,
    "fate_recorded_by" TEXT NULL,
    "reminded_at" TEXT NULL,
    CONSTRAINT "pk_in_camera_delivery" PRIMARY KEY ("id"),
    CONSTRAINT "ck_in_camera_delivery_court" CHECK (recipient_kind <> 'Requester'),
    CONSTRAINT "ck_in_camera_delivery_locked" CHECK (method <> 'EncryptedPortal' OR copy_id IS NOT NULL),
    CONSTRAINT "fk_in_camera_delivery_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_delivery_set_id" FOREIGN KEY ("set_id") REFERENCES "in_camera_set" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_delivery_copy_id" FOREIGN KEY ("copy_id") REFERENCES "in_camera_copy" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_camera_delivery_disclosure_entry_id" FOREIGN KEY ("disclosure_entry_id") REFERENCES "disclosure_entry" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_in_camera_delivery_request_id" ON "in_camera_delivery" ("request_id");

CREATE UNIQUE INDEX "ix_in_camera_delivery_set_id" ON "in_camera_delivery" ("set_id");

CREATE INDEX "ix_in_camera_delivery_copy_id" ON "in_camera_delivery" ("copy_id");

CREATE INDEX "ix_in_camera_delivery_disclosure_entry_id" ON "in_camera_delivery" ("disclosure_entry_id");

CREATE INDEX "ix_in_camera_delivery_fate_ask_by" ON "in_camera_delivery" ("fate", "ask_by");

ALTER TABLE "bates_range" ADD COLUMN "shown_at" TEXT NULL;

ALTER TABLE "recall" ADD COLUMN "reminded_at" TEXT NULL;

CREATE TRIGGER in_camera_delivery_kept BEFORE DELETE ON in_camera_delivery
BEGIN
    SELECT RAISE(ABORT, 'That a court was shown records is never deleted.');
END;

CREATE TRIGGER disclosure_note_kept BEFORE DELETE ON disclosure_note
BEGIN
    SELECT RAISE(ABORT, 'What became of a disclosure is never deleted.');
END;

CREATE TRIGGER in_camera_set_signed BEFORE UPDATE ON in_camera_set
WHEN OLD.signed_at IS NOT NULL AND (OLD.sealed_sha256 <> NEW.sealed_sha256 OR OLD.manifest_sha256 <> NEW.manifest_sha256 OR OLD.sealed_blob_id <> NEW.sealed_blob_id)
BEGIN
    SELECT RAISE(ABORT, 'What counsel signed is never exchanged.');
END;

CREATE TRIGGER in_camera_delivery_signed BEFORE INSERT ON in_camera_delivery
WHEN NOT EXISTS (
    SELECT 1 FROM in_camera_set
    WHERE in_camera_set.id = NEW.set_id AND in_camera_set.signed_at IS NOT NULL AND in_camera_set.sealed_sha256 = NEW.sealed_sha256 AND in_camera_set.proof_passed = 1)
BEGIN
    SELECT RAISE(ABORT, 'A sealed copy leaves only with counsel''s signature on exactly its bytes.');
END;

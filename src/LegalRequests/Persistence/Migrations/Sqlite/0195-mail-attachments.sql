CREATE TABLE "mail_attachment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_mail_attachment" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "mail_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "document_id" TEXT NULL,
    "locked_file_id" TEXT NULL,
    "held_position" INTEGER NULL,
    "settled_note" TEXT NOT NULL,
    "settled_by" TEXT NULL,
    "settled_at" TEXT NULL,
    CONSTRAINT "fk_mail_attachment_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_mail_attachment_locked_file_id" FOREIGN KEY ("locked_file_id") REFERENCES "locked_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_mail_attachment_mail_id" FOREIGN KEY ("mail_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_mail_attachment_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_mail_attachment_settled_by" FOREIGN KEY ("settled_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_mail_attachment_mail_id_place" ON "mail_attachment" ("mail_id", "place");

CREATE UNIQUE INDEX "ix_mail_attachment_document_id" ON "mail_attachment" ("document_id");

CREATE UNIQUE INDEX "ix_mail_attachment_locked_file_id" ON "mail_attachment" ("locked_file_id");

CREATE INDEX "ix_mail_attachment_request_id" ON "mail_attachment" ("request_id");

CREATE INDEX "ix_mail_attachment_settled_by" ON "mail_attachment" ("settled_by");

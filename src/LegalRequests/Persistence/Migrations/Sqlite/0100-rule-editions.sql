CREATE TABLE "rule_edition" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rule_edition" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "review_due" TEXT NULL,
    "state" TEXT NOT NULL,
    "imported_at" TEXT NOT NULL,
    "in_force_since" TEXT NULL,
    "in_force_by" TEXT NULL,
    "retired_at" TEXT NULL
);

CREATE TABLE "rule_edition_entry" (
    "edition_id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mark" TEXT NULL,
    "signed_by" TEXT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "pk_rule_edition_entry" PRIMARY KEY ("edition_id", "section", "entry_id"),
    CONSTRAINT "fk_rule_edition_entry_edition_id" FOREIGN KEY ("edition_id") REFERENCES "rule_edition" ("id") ON DELETE RESTRICT
);

CREATE TABLE "rule_stamp" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_rule_stamp" PRIMARY KEY,
    "stamp" TEXT NOT NULL,
    "dates_stamp" TEXT NOT NULL
);

CREATE TABLE "rule_verification" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rule_verification" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "pack_id" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "read_on" TEXT NOT NULL,
    "review_due" TEXT NULL,
    "recorded_at" TEXT NOT NULL,
    "revoked_at" TEXT NULL,
    "revoked_by" TEXT NULL,
    "revoked_because" TEXT NOT NULL,
    CONSTRAINT "fk_rule_verification_edition_id" FOREIGN KEY ("edition_id") REFERENCES "rule_edition" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_rule_verification_staff_id" FOREIGN KEY ("staff_id") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE TABLE "rule_verification_entry" (
    "verification_id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "pk_rule_verification_entry" PRIMARY KEY ("verification_id", "section", "entry_id"),
    CONSTRAINT "fk_rule_verification_entry_verification_id" FOREIGN KEY ("verification_id") REFERENCES "rule_verification" ("id") ON DELETE RESTRICT
);

CREATE TABLE "court_closure" (
    "id" TEXT NOT NULL CONSTRAINT "pk_court_closure" PRIMARY KEY,
    "calendar_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "treat_as" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "entered_at" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "in_force_since" TEXT NULL,
    "withdrawn_at" TEXT NULL,
    "withdrawn_by" TEXT NULL,
    "withdrawn_because" TEXT NOT NULL
);

CREATE TABLE "rule_change" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rule_change" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "closure_id" TEXT NULL,
    "because" TEXT NOT NULL,
    "base_stamp" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL,
    "cursor" TEXT NOT NULL,
    "weighed_at" TEXT NULL,
    "requests" INTEGER NOT NULL,
    "dates" INTEGER NOT NULL,
    "new_dates" INTEGER NOT NULL,
    "questions" INTEGER NOT NULL,
    "in_force_at" TEXT NULL,
    "in_force_by" TEXT NULL,
    "proposed" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_rule_change_closure_id" FOREIGN KEY ("closure_id") REFERENCES "court_closure" ("id") ON DELETE RESTRICT
);

CREATE TABLE "rule_change_edition" (
    "change_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "replaces_id" TEXT NULL,
    CONSTRAINT "pk_rule_change_edition" PRIMARY KEY ("change_id", "edition_id"),
    CONSTRAINT "fk_rule_change_edition_change_id" FOREIGN KEY ("change_id") REFERENCES "rule_change" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_rule_change_edition_edition_id" FOREIGN KEY ("edition_id") REFERENCES "rule_edition" ("id") ON DELETE RESTRICT
);

CREATE TABLE "rule_effect" (
    "change_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "old_day" TEXT NULL,
    "new_day" TEXT NULL,
    "old_words" TEXT NOT NULL,
    "new_words" TEXT NOT NULL,
    CONSTRAINT "pk_rule_effect" PRIMARY KEY ("change_id", "request_id", "subject"),
    CONSTRAINT "fk_rule_effect_change_id" FOREIGN KEY ("change_id") REFERENCES "rule_change" ("id") ON DELETE RESTRICT
);

ALTER TABLE "deadline_proposal" ADD COLUMN "rule_change_id" TEXT NULL;
ALTER TABLE "deadline_proposal" ADD COLUMN "because" TEXT NULL;

CREATE UNIQUE INDEX "ix_rule_edition_kind_document_id_version" ON "rule_edition" ("kind", "document_id", "version");
CREATE UNIQUE INDEX "ix_rule_edition_kind_document_id" ON "rule_edition" ("kind", "document_id") WHERE state = 'InForce';
CREATE INDEX "ix_rule_verification_pack_id_revoked_at" ON "rule_verification" ("pack_id", "revoked_at");
CREATE INDEX "ix_rule_verification_edition_id" ON "rule_verification" ("edition_id");
CREATE INDEX "ix_rule_verification_staff_id" ON "rule_verification" ("staff_id");
CREATE UNIQUE INDEX "ix_court_closure_calendar_id_day" ON "court_closure" ("calendar_id", "day") WHERE state = 'InForce';
CREATE UNIQUE INDEX "ix_rule_change_number" ON "rule_change" ("number");
CREATE INDEX "ix_rule_change_state" ON "rule_change" ("state");
CREATE INDEX "ix_rule_change_closure_id" ON "rule_change" ("closure_id");
CREATE INDEX "ix_rule_change_edition_edition_id" ON "rule_change_edition" ("edition_id");
CREATE INDEX "ix_rule_effect_request_id" ON "rule_effect" ("request_id");
CREATE INDEX "ix_deadline_proposal_rule_change_id" ON "deadline_proposal" ("rule_change_id");

CREATE TRIGGER rule_edition_no_update BEFORE UPDATE OF id, kind, document_id, version, title, file_name, source, sha256, review_due, imported_at ON rule_edition
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_edition_no_delete BEFORE DELETE ON rule_edition
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_edition_entry_no_update BEFORE UPDATE ON rule_edition_entry
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_edition_entry_no_delete BEFORE DELETE ON rule_edition_entry
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_verification_no_delete BEFORE DELETE ON rule_verification
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_verification_entry_no_update BEFORE UPDATE ON rule_verification_entry
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER rule_verification_entry_no_delete BEFORE DELETE ON rule_verification_entry
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER court_closure_no_update BEFORE UPDATE OF id, calendar_id, day, name, treat_as, source, entered_at, entered_by ON court_closure
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

CREATE TRIGGER court_closure_no_delete BEFORE DELETE ON court_closure
BEGIN
    SELECT RAISE(ABORT, 'Versions of rules, lawyers'' words and entered days are never changed or deleted; they are taken out of force.');
END;

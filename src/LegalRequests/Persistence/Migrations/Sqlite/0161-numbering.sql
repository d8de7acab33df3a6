CREATE TABLE "bates_sequence" (
    "prefix" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "first_number" INTEGER NOT NULL,
    "next_number" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    CONSTRAINT "pk_bates_sequence" PRIMARY KEY ("prefix")
);

CREATE TABLE "bates_range" (
    "id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "first_number" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    "packet_id" TEXT NULL,
    "fate" TEXT NOT NULL,
    "taken_at" TEXT NOT NULL,
    "settled_at" TEXT NULL,
    CONSTRAINT "pk_bates_range" PRIMARY KEY ("id"),
    CONSTRAINT "fk_bates_range_prefix" FOREIGN KEY ("prefix") REFERENCES "bates_sequence" ("prefix") ON DELETE RESTRICT,
    CONSTRAINT "fk_bates_range_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_bates_range_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_bates_range_prefix_first_number" ON "bates_range" ("prefix", "first_number") WHERE fate <> 'GivenBack';

CREATE INDEX "ix_bates_range_request_id" ON "bates_range" ("request_id");

CREATE INDEX "ix_bates_range_packet_id" ON "bates_range" ("packet_id");

CREATE TABLE "numbering_rule" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NULL,
    "prefix" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TEXT NOT NULL,
    CONSTRAINT "pk_numbering_rule" PRIMARY KEY ("id"),
    CONSTRAINT "fk_numbering_rule_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_numbering_rule_request_id" ON "numbering_rule" ("request_id");

CREATE TRIGGER bates_range_kept BEFORE DELETE ON bates_range
BEGIN
    SELECT RAISE(ABORT, 'What became of production numbers is never deleted.');
END;

CREATE TRIGGER bates_range_left BEFORE UPDATE ON bates_range
WHEN OLD.fate = 'Released'
BEGIN
    SELECT RAISE(ABORT, 'Production numbers that left are never given again.');
END;

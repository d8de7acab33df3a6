CREATE TABLE "packet_build" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pages_done" INTEGER NOT NULL,
    "pages_total" INTEGER NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "held_until" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "problem" TEXT NOT NULL,
    "packet_id" TEXT NULL,
    CONSTRAINT "pk_packet_build" PRIMARY KEY ("id"),
    CONSTRAINT "fk_packet_build_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_packet_build_request_id" ON "packet_build" ("request_id");

CREATE INDEX "ix_packet_build_state_asked_at" ON "packet_build" ("state", "asked_at");

CREATE TABLE "law_answer" (
    "id" TEXT NOT NULL CONSTRAINT "pk_law_answer" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "direction_id" TEXT NOT NULL,
    "pack_version" TEXT NOT NULL,
    "facts_sha256" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "answered_at" TEXT NOT NULL,
    CONSTRAINT "fk_law_answer_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_law_answer_request_id" ON "law_answer" ("request_id");

CREATE TABLE "dismissed_suggestion" (
    "id" TEXT NOT NULL CONSTRAINT "pk_dismissed_suggestion" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "page_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by" TEXT NOT NULL,
    "dismissed_at" TEXT NOT NULL,
    "taken_back_at" TEXT NULL,
    CONSTRAINT "fk_dismissed_suggestion_page_id" FOREIGN KEY ("page_id") REFERENCES "document_page" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_dismissed_suggestion_page_id" ON "dismissed_suggestion" ("page_id");

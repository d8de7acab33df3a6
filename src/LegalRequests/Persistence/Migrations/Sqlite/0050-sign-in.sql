CREATE TABLE "sign_in_throttle" (
    "key_hash" TEXT NOT NULL CONSTRAINT "pk_sign_in_throttle" PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "last_at" TEXT NOT NULL,
    "blocked_until" TEXT NULL
);

CREATE INDEX "ix_sign_in_throttle_last_at" ON "sign_in_throttle" ("last_at");

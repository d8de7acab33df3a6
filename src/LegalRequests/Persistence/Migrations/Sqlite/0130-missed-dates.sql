CREATE INDEX "ix_deadline_ends_at" ON "deadline" ("ends_at") WHERE superseded_by IS NULL AND settled_at IS NULL;

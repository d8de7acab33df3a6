ALTER TABLE "redaction_mark" ADD COLUMN "cut_meant" TEXT NULL;

ALTER TABLE "redaction_mark" ADD COLUMN "cut_meant_by" TEXT NULL;

ALTER TABLE "redaction_mark" ADD COLUMN "cut_meant_at" TEXT NULL;

ALTER TABLE "page_reading" ADD COLUMN "dpi" REAL NULL;

ALTER TABLE "page_reading" ADD COLUMN "is_grey" INTEGER NULL;

ALTER TABLE "page_reading" ADD COLUMN "rules" TEXT NULL;

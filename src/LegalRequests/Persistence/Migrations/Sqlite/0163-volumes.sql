ALTER TABLE "case_document" ADD COLUMN "held_at" TEXT NULL;

ALTER TABLE "case_document" ADD COLUMN "left_at" TEXT NULL;

ALTER TABLE "packet" ADD COLUMN "volume" INTEGER NULL;

ALTER TABLE "packet_release" ADD COLUMN "more_follows" INTEGER NULL;

UPDATE case_document SET left_at = (
    SELECT MIN(packet_release.released_at) FROM packet_release
    JOIN packet_page ON packet_page.packet_id = packet_release.packet_id
    JOIN document_page ON document_page.id = packet_page.page_id
    WHERE document_page.document_id = case_document.id);

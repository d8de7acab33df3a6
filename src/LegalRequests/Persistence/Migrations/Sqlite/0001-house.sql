CREATE TABLE "audit_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_entry" PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "request_id" TEXT NULL,
    "result" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "leaf" BLOB NOT NULL
);

CREATE TABLE "number_series" (
    "name" TEXT NOT NULL CONSTRAINT "pk_number_series" PRIMARY KEY,
    "next" INTEGER NOT NULL
);

CREATE TABLE "operation_command" (
    "id" TEXT NOT NULL CONSTRAINT "pk_operation_command" PRIMARY KEY,
    "operation" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "form_hash" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "protection_key" (
    "name" TEXT NOT NULL CONSTRAINT "pk_protection_key" PRIMARY KEY,
    "sealed_xml" BLOB NOT NULL
);

CREATE TABLE "request_key" (
    "request_id" TEXT NOT NULL CONSTRAINT "pk_request_key" PRIMARY KEY,
    "wrapped" BLOB NOT NULL,
    "epoch" INTEGER NOT NULL
);

CREATE TABLE "request_latch" (
    "id" TEXT NOT NULL CONSTRAINT "pk_request_latch" PRIMARY KEY,
    "version" INTEGER NOT NULL
);

CREATE TABLE "setup_token" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_setup_token" PRIMARY KEY,
    "expires_at" TEXT NOT NULL,
    "consumed_at" TEXT NULL
);

CREATE TABLE "staff_member" (
    "id" TEXT NOT NULL CONSTRAINT "pk_staff_member" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "disabled" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);

CREATE TABLE "blob" (
    "id" TEXT NOT NULL CONSTRAINT "pk_blob" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "stored_at" TEXT NOT NULL,
    CONSTRAINT "fk_blob_request_id" FOREIGN KEY ("request_id") REFERENCES "request_key" ("request_id") ON DELETE RESTRICT
);

CREATE TABLE "legal_request" (
    "id" TEXT NOT NULL CONSTRAINT "pk_legal_request" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "forum" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "issued_by" TEXT NOT NULL,
    "reply_to" TEXT NOT NULL,
    "client_name" TEXT NOT NULL,
    "items_requested" TEXT NOT NULL,
    "commands_testimony" INTEGER NOT NULL,
    "issued_on" TEXT NULL,
    "compliance_at" TEXT NULL,
    "compliance_zone" TEXT NOT NULL,
    "served_on" TEXT NULL,
    "service_method" TEXT NULL,
    "received_by" TEXT NOT NULL,
    "deliver_to" TEXT NOT NULL,
    "non_disclosure_ordered" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "bates_prefix" TEXT NOT NULL,
    "logged_by" TEXT NOT NULL,
    "logged_at" TEXT NOT NULL,
    "closed_at" TEXT NULL,
    "close_reason" TEXT NOT NULL,
    "case_key" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    CONSTRAINT "fk_legal_request_id" FOREIGN KEY ("id") REFERENCES "request_latch" ("id") ON DELETE RESTRICT
);

CREATE TABLE "request_relation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_request_relation" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "reason" TEXT NOT NULL,
    "granted_by" TEXT NOT NULL,
    CONSTRAINT "fk_request_relation_request_id" FOREIGN KEY ("request_id") REFERENCES "request_latch" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_request_relation_staff_id" FOREIGN KEY ("staff_id") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE TABLE "staff_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_staff_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_staff_claim_user_id" FOREIGN KEY ("user_id") REFERENCES "staff_member" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_staff_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_staff_login_user_id" FOREIGN KEY ("user_id") REFERENCES "staff_member" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_session" (
    "key_hash" TEXT NOT NULL CONSTRAINT "pk_staff_session" PRIMARY KEY,
    "staff_id" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_seen_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    "ticket" BLOB NOT NULL,
    CONSTRAINT "fk_staff_session_staff_id" FOREIGN KEY ("staff_id") REFERENCES "staff_member" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_token" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_staff_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_staff_token_user_id" FOREIGN KEY ("user_id") REFERENCES "staff_member" ("id") ON DELETE CASCADE
);

CREATE TABLE "intake_draft" (
    "id" TEXT NOT NULL CONSTRAINT "pk_intake_draft" PRIMARY KEY,
    "original_blob_id" TEXT NOT NULL,
    "normalised_blob_id" TEXT NULL,
    "page_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL,
    CONSTRAINT "fk_intake_draft_normalised_blob_id" FOREIGN KEY ("normalised_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intake_draft_original_blob_id" FOREIGN KEY ("original_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intake_draft_uploaded_by" FOREIGN KEY ("uploaded_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_document" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_document" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "written_on" TEXT NULL,
    "author_role" TEXT NOT NULL,
    "recipient_roles" TEXT NOT NULL,
    "original_blob_id" TEXT NOT NULL,
    "normalised_blob_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "page_count" INTEGER NOT NULL,
    "duplicate_of_id" TEXT NULL,
    "assigned_to" TEXT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    "text_doubtful" INTEGER NOT NULL,
    CONSTRAINT "fk_case_document_normalised_blob_id" FOREIGN KEY ("normalised_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_document_original_blob_id" FOREIGN KEY ("original_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_document_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "facial_check" (
    "request_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "evidence_page" INTEGER NULL,
    "checked_by" TEXT NOT NULL,
    "checked_at" TEXT NOT NULL,
    CONSTRAINT "pk_facial_check" PRIMARY KEY ("request_id", "code"),
    CONSTRAINT "fk_facial_check_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "notice_decision" (
    "id" TEXT NOT NULL CONSTRAINT "pk_notice_decision" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "safe_channel" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "letter_blob_id" TEXT NULL,
    "sent_on" TEXT NULL,
    "sent_how" TEXT NOT NULL,
    "proof_of_sending" TEXT NOT NULL,
    "window_ends" TEXT NULL,
    "superseded_at" TEXT NULL,
    CONSTRAINT "fk_notice_decision_letter_blob_id" FOREIGN KEY ("letter_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notice_decision_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "packet" (
    "id" TEXT NOT NULL CONSTRAINT "pk_packet" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "draft_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decisions_sha256" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "packet_sha256" TEXT NOT NULL,
    "packet_blob_id" TEXT NOT NULL,
    "log_blob_id" TEXT NOT NULL,
    "log_csv_blob_id" TEXT NOT NULL,
    "manifest_blob_id" TEXT NOT NULL,
    "proof_blob_id" TEXT NOT NULL,
    "proof_passed" INTEGER NOT NULL,
    "bates_first" TEXT NOT NULL,
    "bates_last" TEXT NOT NULL,
    "pages_total" INTEGER NOT NULL,
    "pages_produced" INTEGER NOT NULL,
    "pages_redacted" INTEGER NOT NULL,
    "pages_withheld" INTEGER NOT NULL,
    "pages_not_responsive" INTEGER NOT NULL,
    "pages_duplicate" INTEGER NOT NULL,
    "certifies_all" INTEGER NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "drafted_at" TEXT NOT NULL,
    "void_reason" TEXT NOT NULL,
    CONSTRAINT "ck_packet_accounting" CHECK (pages_total = pages_produced + pages_redacted + pages_withheld + pages_not_responsive + pages_duplicate),
    CONSTRAINT "fk_packet_log_blob_id" FOREIGN KEY ("log_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_log_csv_blob_id" FOREIGN KEY ("log_csv_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_manifest_blob_id" FOREIGN KEY ("manifest_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_packet_blob_id" FOREIGN KEY ("packet_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_proof_blob_id" FOREIGN KEY ("proof_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "protected_fact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_protected_fact" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    "removed_at" TEXT NULL,
    CONSTRAINT "fk_protected_fact_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "request_paper" (
    "id" TEXT NOT NULL CONSTRAINT "pk_request_paper" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "original_blob_id" TEXT NOT NULL,
    "normalised_blob_id" TEXT NOT NULL,
    "page_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    CONSTRAINT "fk_request_paper_normalised_blob_id" FOREIGN KEY ("normalised_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_request_paper_original_blob_id" FOREIGN KEY ("original_blob_id") REFERENCES "blob" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_request_paper_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "request_stay" (
    "id" TEXT NOT NULL CONSTRAINT "pk_request_stay" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "resolved_on" TEXT NULL,
    "resolution" TEXT NOT NULL,
    "resolved_by" TEXT NULL,
    CONSTRAINT "fk_request_stay_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "validity_decision" (
    "id" TEXT NOT NULL CONSTRAINT "pk_validity_decision" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "compels" INTEGER NOT NULL,
    "hipaa_route" TEXT NOT NULL,
    "evidence_paper_id" TEXT NULL,
    "note" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "superseded_at" TEXT NULL,
    CONSTRAINT "fk_validity_decision_request_id" FOREIGN KEY ("request_id") REFERENCES "legal_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "document_assessment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_document_assessment" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "assessed_as" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "assessed_by" TEXT NOT NULL,
    "assessed_at" TEXT NOT NULL,
    "superseded_at" TEXT NULL,
    CONSTRAINT "fk_document_assessment_assessed_by" FOREIGN KEY ("assessed_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_document_assessment_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE TABLE "document_page" (
    "id" TEXT NOT NULL CONSTRAINT "pk_document_page" PRIMARY KEY,
    "document_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "width" REAL NOT NULL,
    "height" REAL NOT NULL,
    "content_hash" TEXT NOT NULL,
    "rotation" INTEGER NOT NULL,
    "user_unit" REAL NOT NULL,
    CONSTRAINT "fk_document_page_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE TABLE "client_answer" (
    "id" TEXT NOT NULL CONSTRAINT "pk_client_answer" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    CONSTRAINT "fk_client_answer_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notice_decision" ("id") ON DELETE RESTRICT
);

CREATE TABLE "packet_release" (
    "id" TEXT NOT NULL CONSTRAINT "pk_packet_release" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "packet_id" TEXT NOT NULL,
    "packet_sha256" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "tracking" TEXT NOT NULL,
    "released_by" TEXT NOT NULL,
    "released_at" TEXT NOT NULL,
    CONSTRAINT "fk_packet_release_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT
);

CREATE TABLE "send_back" (
    "id" TEXT NOT NULL CONSTRAINT "pk_send_back" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "packet_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TEXT NOT NULL,
    CONSTRAINT "fk_send_back_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT
);

CREATE TABLE "sign_off" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sign_off" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "packet_id" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "scope_basis" TEXT NOT NULL,
    "typed_name" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "signed_at" TEXT NOT NULL,
    CONSTRAINT "fk_sign_off_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_sign_off_signed_by" FOREIGN KEY ("signed_by") REFERENCES "staff_member" ("id") ON DELETE RESTRICT
);

CREATE TABLE "privilege_assertion" (
    "id" TEXT NOT NULL CONSTRAINT "pk_privilege_assertion" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "assessment_id" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "log_description" TEXT NOT NULL,
    "asserted_by" TEXT NOT NULL,
    "asserted_at" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL,
    CONSTRAINT "fk_privilege_assertion_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "document_assessment" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_privilege_assertion_document_id" FOREIGN KEY ("document_id") REFERENCES "case_document" ("id") ON DELETE RESTRICT
);

CREATE TABLE "packet_page" (
    "packet_id" TEXT NOT NULL,
    "page_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "bates" TEXT NULL,
    "file_page" INTEGER NULL,
    CONSTRAINT "pk_packet_page" PRIMARY KEY ("packet_id", "page_id"),
    CONSTRAINT "fk_packet_page_packet_id" FOREIGN KEY ("packet_id") REFERENCES "packet" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_packet_page_page_id" FOREIGN KEY ("page_id") REFERENCES "document_page" ("id") ON DELETE RESTRICT
);

CREATE TABLE "page_decision" (
    "page_id" TEXT NOT NULL CONSTRAINT "pk_page_decision" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "assessment_id" TEXT NOT NULL,
    "fate" TEXT NOT NULL,
    CONSTRAINT "fk_page_decision_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "document_assessment" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_page_decision_page_id" FOREIGN KEY ("page_id") REFERENCES "document_page" ("id") ON DELETE RESTRICT
);

CREATE TABLE "page_overlay" (
    "id" TEXT NOT NULL CONSTRAINT "pk_page_overlay" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "page_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "cleared_by" TEXT NULL,
    "evidence_paper_id" TEXT NULL,
    "cleared_note" TEXT NOT NULL,
    "cleared_by_staff" TEXT NULL,
    "cleared_at" TEXT NULL,
    CONSTRAINT "fk_page_overlay_page_id" FOREIGN KEY ("page_id") REFERENCES "document_page" ("id") ON DELETE RESTRICT
);

CREATE TABLE "redaction_mark" (
    "id" TEXT NOT NULL CONSTRAINT "pk_redaction_mark" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "page_id" TEXT NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "width" REAL NOT NULL,
    "height" REAL NOT NULL,
    "reason_code" TEXT NOT NULL,
    "page_content_hash" TEXT NOT NULL,
    "marked_by" TEXT NOT NULL,
    "marked_at" TEXT NOT NULL,
    "removed_at" TEXT NULL,
    "removed_by" TEXT NULL,
    CONSTRAINT "fk_redaction_mark_page_id" FOREIGN KEY ("page_id") REFERENCES "document_page" ("id") ON DELETE RESTRICT
);

CREATE TABLE "disclosure_entry" (
    "id" TEXT NOT NULL CONSTRAINT "pk_disclosure_entry" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "disclosed_on" TEXT NOT NULL,
    "client_name" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "keep_until" TEXT NOT NULL,
    CONSTRAINT "fk_disclosure_entry_release_id" FOREIGN KEY ("release_id") REFERENCES "packet_release" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_audit_entry_actor_id_id" ON "audit_entry" ("actor_id", "id");

CREATE INDEX "ix_audit_entry_request_id_id" ON "audit_entry" ("request_id", "id");

CREATE INDEX "ix_blob_fingerprint" ON "blob" ("fingerprint");

CREATE INDEX "ix_blob_request_id" ON "blob" ("request_id");

CREATE INDEX "ix_case_document_normalised_blob_id" ON "case_document" ("normalised_blob_id");

CREATE INDEX "ix_case_document_original_blob_id" ON "case_document" ("original_blob_id");

CREATE UNIQUE INDEX "ix_case_document_request_id_position" ON "case_document" ("request_id", "position");

CREATE INDEX "ix_client_answer_notice_id" ON "client_answer" ("notice_id");

CREATE INDEX "ix_client_answer_request_id" ON "client_answer" ("request_id");

CREATE INDEX "ix_disclosure_entry_client_name" ON "disclosure_entry" ("client_name");

CREATE UNIQUE INDEX "ix_disclosure_entry_release_id" ON "disclosure_entry" ("release_id");

CREATE INDEX "ix_document_assessment_assessed_by" ON "document_assessment" ("assessed_by");

CREATE INDEX "ix_document_assessment_document_id" ON "document_assessment" ("document_id");

CREATE INDEX "ix_document_assessment_request_id" ON "document_assessment" ("request_id");

CREATE UNIQUE INDEX "ix_document_page_document_id_number" ON "document_page" ("document_id", "number");

CREATE INDEX "ix_document_page_request_id" ON "document_page" ("request_id");

CREATE INDEX "ix_intake_draft_normalised_blob_id" ON "intake_draft" ("normalised_blob_id");

CREATE INDEX "ix_intake_draft_original_blob_id" ON "intake_draft" ("original_blob_id");

CREATE INDEX "ix_intake_draft_uploaded_by" ON "intake_draft" ("uploaded_by");

CREATE INDEX "ix_legal_request_case_number" ON "legal_request" ("case_number");

CREATE UNIQUE INDEX "ix_legal_request_number" ON "legal_request" ("number");

CREATE INDEX "ix_legal_request_status_logged_at" ON "legal_request" ("status", "logged_at");

CREATE INDEX "ix_notice_decision_letter_blob_id" ON "notice_decision" ("letter_blob_id");

CREATE INDEX "ix_notice_decision_request_id" ON "notice_decision" ("request_id");

CREATE INDEX "ix_operation_command_at" ON "operation_command" ("at");

CREATE INDEX "ix_packet_log_blob_id" ON "packet" ("log_blob_id");

CREATE INDEX "ix_packet_log_csv_blob_id" ON "packet" ("log_csv_blob_id");

CREATE INDEX "ix_packet_manifest_blob_id" ON "packet" ("manifest_blob_id");

CREATE INDEX "ix_packet_packet_blob_id" ON "packet" ("packet_blob_id");

CREATE INDEX "ix_packet_proof_blob_id" ON "packet" ("proof_blob_id");

CREATE UNIQUE INDEX "ix_packet_request_id_draft_number" ON "packet" ("request_id", "draft_number");

CREATE INDEX "ix_packet_page_packet_id_bates" ON "packet_page" ("packet_id", "bates");

CREATE INDEX "ix_packet_page_page_id" ON "packet_page" ("page_id");

CREATE UNIQUE INDEX "ix_packet_release_packet_id" ON "packet_release" ("packet_id");

CREATE INDEX "ix_packet_release_request_id" ON "packet_release" ("request_id");

CREATE INDEX "ix_page_decision_assessment_id" ON "page_decision" ("assessment_id");

CREATE INDEX "ix_page_decision_request_id" ON "page_decision" ("request_id");

CREATE UNIQUE INDEX "ix_page_overlay_page_id_code" ON "page_overlay" ("page_id", "code");

CREATE INDEX "ix_page_overlay_request_id" ON "page_overlay" ("request_id");

CREATE INDEX "ix_privilege_assertion_assessment_id" ON "privilege_assertion" ("assessment_id");

CREATE INDEX "ix_privilege_assertion_document_id" ON "privilege_assertion" ("document_id");

CREATE INDEX "ix_privilege_assertion_request_id" ON "privilege_assertion" ("request_id");

CREATE INDEX "ix_protected_fact_request_id" ON "protected_fact" ("request_id");

CREATE INDEX "ix_redaction_mark_page_id" ON "redaction_mark" ("page_id");

CREATE INDEX "ix_redaction_mark_request_id_removed_at" ON "redaction_mark" ("request_id", "removed_at");

CREATE INDEX "ix_request_paper_normalised_blob_id" ON "request_paper" ("normalised_blob_id");

CREATE INDEX "ix_request_paper_original_blob_id" ON "request_paper" ("original_blob_id");

CREATE INDEX "ix_request_paper_request_id" ON "request_paper" ("request_id");

CREATE INDEX "ix_request_paper_sha256" ON "request_paper" ("sha256");

CREATE INDEX "ix_request_relation_request_id" ON "request_relation" ("request_id");

CREATE INDEX "ix_request_relation_staff_id_request_id" ON "request_relation" ("staff_id", "request_id");

CREATE INDEX "ix_request_stay_request_id" ON "request_stay" ("request_id");

CREATE INDEX "ix_send_back_packet_id" ON "send_back" ("packet_id");

CREATE INDEX "ix_send_back_request_id" ON "send_back" ("request_id");

CREATE UNIQUE INDEX "ix_sign_off_packet_id" ON "sign_off" ("packet_id");

CREATE INDEX "ix_sign_off_request_id" ON "sign_off" ("request_id");

CREATE INDEX "ix_sign_off_signed_by" ON "sign_off" ("signed_by");

CREATE INDEX "ix_staff_claim_user_id" ON "staff_claim" ("user_id");

CREATE INDEX "ix_staff_login_user_id" ON "staff_login" ("user_id");

CREATE UNIQUE INDEX "ix_staff_member_normalized_user_name" ON "staff_member" ("normalized_user_name");

CREATE INDEX "ix_staff_session_staff_id" ON "staff_session" ("staff_id");

CREATE INDEX "ix_validity_decision_request_id" ON "validity_decision" ("request_id");

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'The audit log is never changed.');
END;

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'The audit log is never changed.');
END;

CREATE TRIGGER sign_off_guard BEFORE INSERT ON sign_off
WHEN EXISTS (SELECT 1 FROM document_assessment WHERE request_id = NEW.request_id AND assessed_by = NEW.signed_by)
BEGIN
    SELECT RAISE(ABORT, 'Who assessed a document of the request cannot sign it off.');
END;

CREATE TRIGGER packet_release_guard BEFORE INSERT ON packet_release
WHEN NOT EXISTS (
    SELECT 1 FROM sign_off JOIN packet ON packet.id = sign_off.packet_id
    WHERE packet.id = NEW.packet_id AND packet.state <> 'Void' AND packet.proof_passed
      AND packet.manifest_sha256 = sign_off.manifest_sha256 AND packet.packet_sha256 = NEW.packet_sha256)
BEGIN
    SELECT RAISE(ABORT, 'A packet leaves only with counsel''s signature on exactly its bytes.');
END;

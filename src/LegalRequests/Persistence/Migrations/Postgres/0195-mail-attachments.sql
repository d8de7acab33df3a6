CREATE TABLE mail_attachment (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    mail_id uuid NOT NULL,
    place integer NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL,
    words text NOT NULL,
    document_id uuid NULL,
    locked_file_id uuid NULL,
    held_position integer NULL,
    settled_note text NOT NULL,
    settled_by uuid NULL,
    settled_at timestamp with time zone NULL,
    CONSTRAINT pk_mail_attachment PRIMARY KEY (id),
    CONSTRAINT fk_mail_attachment_document_id FOREIGN KEY (document_id) REFERENCES case_document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mail_attachment_locked_file_id FOREIGN KEY (locked_file_id) REFERENCES locked_file (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mail_attachment_mail_id FOREIGN KEY (mail_id) REFERENCES case_document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mail_attachment_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mail_attachment_settled_by FOREIGN KEY (settled_by) REFERENCES staff_member (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_mail_attachment_mail_id_place ON mail_attachment (mail_id, place);

CREATE UNIQUE INDEX ix_mail_attachment_document_id ON mail_attachment (document_id);

CREATE UNIQUE INDEX ix_mail_attachment_locked_file_id ON mail_attachment (locked_file_id);

CREATE INDEX ix_mail_attachment_request_id ON mail_attachment (request_id);

CREATE INDEX ix_mail_attachment_settled_by ON mail_attachment (settled_by);

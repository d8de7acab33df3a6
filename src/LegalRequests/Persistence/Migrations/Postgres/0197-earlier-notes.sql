CREATE TABLE earlier_note (
    id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    note text NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_earlier_note PRIMARY KEY (id),
    CONSTRAINT fk_earlier_note_attachment_id FOREIGN KEY (attachment_id) REFERENCES mail_attachment (id) ON DELETE RESTRICT,
    CONSTRAINT fk_earlier_note_said_by FOREIGN KEY (said_by) REFERENCES staff_member (id) ON DELETE RESTRICT
);

CREATE INDEX ix_earlier_note_attachment_id ON earlier_note (attachment_id);

CREATE INDEX ix_earlier_note_said_by ON earlier_note (said_by);

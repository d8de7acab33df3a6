CREATE TABLE redaction_act (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL,
    boxes integer NOT NULL,
    pages integer NOT NULL,
    done_by uuid NOT NULL,
    done_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT pk_redaction_act PRIMARY KEY (id),
    CONSTRAINT fk_redaction_act_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE INDEX ix_redaction_act_request_id ON redaction_act (request_id);

ALTER TABLE redaction_mark ADD COLUMN act_id uuid CONSTRAINT fk_redaction_mark_act_id REFERENCES redaction_act (id) ON DELETE RESTRICT;

CREATE INDEX ix_redaction_mark_act_id ON redaction_mark (act_id);

CREATE TABLE wf_definition (
    definition_id text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    source bytea NOT NULL,
    sha256 text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_wf_definition PRIMARY KEY (definition_id, version)
);

CREATE TABLE wf_instance (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    definition_id text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    state text NOT NULL,
    seq bigint NOT NULL,
    lines integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text NOT NULL,
    incident text NOT NULL,
    incident_at timestamp with time zone,
    CONSTRAINT pk_wf_instance PRIMARY KEY (id),
    CONSTRAINT fk_wf_instance_request_id FOREIGN KEY (request_id) REFERENCES request_latch (id) ON DELETE RESTRICT,
    CONSTRAINT fk_wf_instance_definition_id_version FOREIGN KEY (definition_id, version) REFERENCES wf_definition (definition_id, version) ON DELETE RESTRICT
);

CREATE TABLE wf_bookmark (
    instance_id uuid NOT NULL,
    step text NOT NULL,
    visit integer NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL,
    task_name text NOT NULL,
    role text NOT NULL,
    due timestamp with time zone,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_wf_bookmark PRIMARY KEY (instance_id, step),
    CONSTRAINT fk_wf_bookmark_instance_id FOREIGN KEY (instance_id) REFERENCES wf_instance (id) ON DELETE RESTRICT
);

CREATE TABLE wf_journal (
    instance_id uuid NOT NULL,
    line integer NOT NULL,
    step text NOT NULL,
    event text NOT NULL,
    outcome text NOT NULL,
    actor_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_wf_journal PRIMARY KEY (instance_id, line),
    CONSTRAINT fk_wf_journal_instance_id FOREIGN KEY (instance_id) REFERENCES wf_instance (id) ON DELETE RESTRICT
);

CREATE TABLE wf_command (
    id uuid NOT NULL,
    instance_id uuid NOT NULL,
    step text NOT NULL,
    outcome text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_wf_command PRIMARY KEY (id),
    CONSTRAINT fk_wf_command_instance_id FOREIGN KEY (instance_id) REFERENCES wf_instance (id) ON DELETE RESTRICT
);

CREATE TABLE wf_effect (
    id uuid NOT NULL,
    dedupe_key text NOT NULL,
    instance_id uuid NOT NULL,
    request_id uuid NOT NULL,
    line integer NOT NULL,
    command text NOT NULL,
    ordered_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    done_at timestamp with time zone,
    parked_at timestamp with time zone,
    last_error text NOT NULL,
    CONSTRAINT pk_wf_effect PRIMARY KEY (id),
    CONSTRAINT fk_wf_effect_instance_id FOREIGN KEY (instance_id) REFERENCES wf_instance (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_wf_definition_definition_id_sha256 ON wf_definition (definition_id, sha256);
CREATE UNIQUE INDEX ix_wf_instance_request_id ON wf_instance (request_id) WHERE status = 'Running';
CREATE INDEX ix_wf_instance_request_id_started_at ON wf_instance (request_id, started_at);
CREATE INDEX ix_wf_instance_definition_id_version ON wf_instance (definition_id, version);
CREATE INDEX ix_wf_bookmark_due ON wf_bookmark (due) WHERE due IS NOT NULL;
CREATE INDEX ix_wf_bookmark_request_id ON wf_bookmark (request_id);
CREATE INDEX ix_wf_bookmark_role_task_name ON wf_bookmark (role, task_name);
CREATE INDEX ix_wf_command_instance_id ON wf_command (instance_id);
CREATE UNIQUE INDEX ix_wf_effect_dedupe_key ON wf_effect (dedupe_key);
CREATE INDEX ix_wf_effect_instance_id_line ON wf_effect (instance_id, line);
CREATE INDEX ix_wf_effect_not_before ON wf_effect (not_before) WHERE done_at IS NULL;

CREATE FUNCTION workflow_history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Published definitions and the workflow journal are never changed.';
END $$;

CREATE TRIGGER wf_definition_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON wf_definition
    FOR EACH STATEMENT EXECUTE FUNCTION workflow_history_is_append_only();

CREATE TRIGGER wf_journal_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON wf_journal
    FOR EACH STATEMENT EXECUTE FUNCTION workflow_history_is_append_only();

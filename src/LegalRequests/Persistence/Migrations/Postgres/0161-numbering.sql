CREATE TABLE bates_sequence (
    prefix text NOT NULL,
    width integer NOT NULL,
    first_number bigint NOT NULL,
    next_number bigint NOT NULL,
    taken bigint NOT NULL,
    CONSTRAINT pk_bates_sequence PRIMARY KEY (prefix)
);

CREATE TABLE bates_range (
    id uuid NOT NULL,
    prefix text NOT NULL,
    first_number bigint NOT NULL,
    last_number bigint NOT NULL,
    request_id uuid NOT NULL,
    packet_id uuid NULL,
    fate text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone NULL,
    CONSTRAINT pk_bates_range PRIMARY KEY (id),
    CONSTRAINT fk_bates_range_prefix FOREIGN KEY (prefix) REFERENCES bates_sequence (prefix) ON DELETE RESTRICT,
    CONSTRAINT fk_bates_range_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_bates_range_packet_id FOREIGN KEY (packet_id) REFERENCES packet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_bates_range_prefix_first_number ON bates_range (prefix, first_number) WHERE fate <> 'GivenBack';

CREATE INDEX ix_bates_range_request_id ON bates_range (request_id);

CREATE INDEX ix_bates_range_packet_id ON bates_range (packet_id);

CREATE TABLE numbering_rule (
    id uuid NOT NULL,
    request_id uuid NULL,
    prefix text NOT NULL,
    width integer NOT NULL,
    starts_at bigint NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_numbering_rule PRIMARY KEY (id),
    CONSTRAINT fk_numbering_rule_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE INDEX ix_numbering_rule_request_id ON numbering_rule (request_id);

CREATE FUNCTION bates_range_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'What became of production numbers is never deleted.';
    END IF;
    IF OLD.fate = 'Released' THEN
        RAISE EXCEPTION 'Production numbers that left are never given again.';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER bates_range_guard BEFORE UPDATE OR DELETE ON bates_range
FOR EACH ROW EXECUTE FUNCTION bates_range_guard();

CREATE TABLE packet_build (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    state text NOT NULL,
    pages_done integer NOT NULL,
    pages_total integer NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    held_until timestamp with time zone NULL,
    attempts integer NOT NULL,
    problem text NOT NULL,
    packet_id uuid NULL,
    CONSTRAINT pk_packet_build PRIMARY KEY (id),
    CONSTRAINT fk_packet_build_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT
);

CREATE INDEX ix_packet_build_request_id ON packet_build (request_id);

CREATE INDEX ix_packet_build_state_asked_at ON packet_build (state, asked_at);

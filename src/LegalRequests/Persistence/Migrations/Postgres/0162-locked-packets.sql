CREATE TABLE locked_packet (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    packet_id uuid NOT NULL,
    packet_sha256 text NOT NULL,
    locked_sha256 text NOT NULL,
    blob_id uuid NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    channel text NULL,
    given_to text NOT NULL,
    given_by uuid NULL,
    given_at timestamp with time zone NULL,
    CONSTRAINT pk_locked_packet PRIMARY KEY (id),
    CONSTRAINT fk_locked_packet_request_id FOREIGN KEY (request_id) REFERENCES legal_request (id) ON DELETE RESTRICT,
    CONSTRAINT fk_locked_packet_packet_id FOREIGN KEY (packet_id) REFERENCES packet (id) ON DELETE RESTRICT,
    CONSTRAINT fk_locked_packet_blob_id FOREIGN KEY (blob_id) REFERENCES blob (id) ON DELETE RESTRICT
);

CREATE INDEX ix_locked_packet_request_id ON locked_packet (request_id);

CREATE INDEX ix_locked_packet_packet_id ON locked_packet (packet_id);

CREATE INDEX ix_locked_packet_blob_id ON locked_packet (blob_id);

ALTER TABLE packet_release ADD COLUMN locked_packet_id uuid NULL CONSTRAINT fk_packet_release_locked_packet_id REFERENCES locked_packet (id) ON DELETE RESTRICT;

CREATE INDEX ix_packet_release_locked_packet_id ON packet_release (locked_packet_id);

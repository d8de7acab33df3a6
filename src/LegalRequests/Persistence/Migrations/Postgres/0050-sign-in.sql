CREATE TABLE sign_in_throttle (
    key_hash text NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT pk_sign_in_throttle PRIMARY KEY (key_hash)
);

CREATE INDEX ix_sign_in_throttle_last_at ON sign_in_throttle (last_at);

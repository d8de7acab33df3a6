UPDATE native_choice
SET ended_at = chosen_at, ended_because = 'It was chosen twice at once.'
WHERE ended_at IS NULL AND EXISTS (
    SELECT 1 FROM native_choice AS other
    WHERE other.document_id = native_choice.document_id AND other.ended_at IS NULL AND other.id < native_choice.id
);

DROP INDEX ix_native_choice_document_id;

CREATE UNIQUE INDEX ix_native_choice_document_id ON native_choice (document_id) WHERE ended_at IS NULL;

-- Five thousand rows of everything that grows.
WITH numbers AS (
    SELECT n, md5(n::text) AS word, now() + interval '1 day' AS later FROM generate_series(1, 5000) AS n
),
people AS (
    INSERT INTO users (email, email_key, name, password_hash)
    SELECT word || '@example.org', word || '@example.org', word, repeat(word, 4) FROM numbers RETURNING id
),
schools AS (
    INSERT INTO organizations (slug, name) SELECT word, repeat(word, 4) FROM numbers RETURNING id
),
placed AS (SELECT id, row_number() OVER () AS n FROM people),
founded AS (SELECT id, row_number() OVER () AS n FROM schools),
pairs AS (
    SELECT numbers.*, placed.id AS person, founded.id AS school, 'org:' || founded.id AS tenant
    FROM numbers JOIN placed USING (n) JOIN founded USING (n)
),
joined AS (
    INSERT INTO memberships (organization_id, user_id, role) SELECT school, person, 'owner' FROM pairs
),
invited AS (
    INSERT INTO invitations (organization_id, email, email_key, role, token_hash, invited_by, expires_at)
    SELECT school, word, word, 'member', sha256(word::bytea), person, later FROM pairs
),
logged_in AS (
    INSERT INTO sessions (id, user_id, tenant, device_name, idle_until, expires_at)
    SELECT word, person, tenant, word, later, later FROM pairs RETURNING id
),
refreshing AS (
    INSERT INTO refresh_tokens (token_hash, session_id, expires_at)
    SELECT sha256(word::bytea), word, later FROM pairs
),
ended AS (
    INSERT INTO ended_sessions (session_key, expires_at)
    SELECT word, now() - interval '1 day' FROM numbers
),
mailed AS (
    INSERT INTO one_time_tokens (token_hash, purpose, user_id, email, expires_at)
    SELECT sha256(word::bytea), 'password_reset', person, word, later FROM pairs
),
linked AS (
    INSERT INTO external_identities (issuer, subject, user_id)
    SELECT 'https://' || word, word, person FROM pairs
),
enrolled AS (
    INSERT INTO second_factors (user_id, sealed_secret, confirmed_at)
    SELECT person, sha256(word::bytea), later FROM pairs
),
coded AS (
    INSERT INTO recovery_codes (user_id, code_hash) SELECT person, sha256(word::bytea) FROM pairs
),
programs AS (
    INSERT INTO service_accounts (tenant_id, name, created_by) SELECT tenant, word, word FROM pairs
    RETURNING id, tenant_id
),
opened AS (
    INSERT INTO api_keys (tenant_id, service_account_id, name, prefix, secret_hash, scopes, created_by)
    SELECT tenant_id, id, 'key', left(md5(id::text), 20), sha256('x'), '{}', 'x' FROM programs
),
worked AS (
    INSERT INTO jobs
        (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, epoch, state, finished_at)
    SELECT gen_random_uuid(), tenant, 'user', person, 'demo', 1, '{}', word, 'SUCCESS', now() FROM pairs
    RETURNING id, tenant_id
),
told AS (
    INSERT INTO job_events (job_id, seq, tenant_id, event, content)
    SELECT id, 1, tenant_id, 'state', '{}' FROM worked
),
filed AS (
    INSERT INTO job_artifacts (job_id, lease_token, tenant_id, name, media_type, size, sha256, expires_at)
    SELECT id, 1, tenant_id, 'x', 'text/csv', 1, sha256('x'), now() + interval '1 day' FROM worked
),
chunked AS (
    INSERT INTO job_artifact_chunks (job_id, lease_token, number, tenant_id, content)
    SELECT id, 1, 0, tenant_id, 'x' FROM worked
),
written AS (
    INSERT INTO audit_log (occurred_at, event, actor_kind, target)
    SELECT now(), word, 'system', word FROM numbers
    RETURNING id
),
sealed AS (INSERT INTO audit_chain (sequence, entry_id, hash) SELECT id, id, sha256('x') FROM written)
INSERT INTO projects (tenant_id, name, description) SELECT tenant, word, repeat(word, 8) FROM pairs

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
moved AS (
    INSERT INTO former_addresses (user_id, email, email_key, expires_at)
    SELECT person, word || '@example.net', word || '@example.net', later FROM pairs
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
    SELECT now(), 'user.registered', 'system', word FROM numbers
    RETURNING id
),
sealed AS (INSERT INTO audit_chain (sequence, entry_id, hash) SELECT id, id, sha256('x') FROM written)
INSERT INTO projects (tenant_id, name, description) SELECT tenant, word, repeat(word, 8) FROM pairs
;

-- Books of as many tenants, without what triggers look at.
SET LOCAL session_replication_role = replica;
WITH tenants AS (SELECT 'user:' || n AS tenant FROM generate_series(1000001, 1005000) AS n),
settled AS (INSERT INTO ledger_settings (tenant_id) SELECT tenant FROM tenants),
accounts AS (
    INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type)
    SELECT tenant, '1010', 'Cash', 'asset', 'current_asset' FROM tenants RETURNING id, tenant_id
),
rated AS (
    INSERT INTO ledger_rates (tenant_id, currency, dated_on, kind, rate)
    SELECT tenant, 'USD', '2025-04-15', 'spot', 4.4 FROM tenants
),
years AS (
    INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)
    SELECT tenant, '2025', '2025-01-01', '2025-12-31' FROM tenants RETURNING id, tenant_id
),
divided AS (
    INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
    SELECT tenant_id, id, 1, '2025-01-01', '2025-12-31' FROM years
),
entries AS (
    INSERT INTO ledger_entries (tenant_id, dated_on, reference, description, created_by, base_currency, base_debit)
    SELECT tenant, '2025-01-31', 'S-1', 'Sold for cash', 'nobody', 'MYR', 500 FROM tenants RETURNING id, tenant_id
),
noted AS (
    INSERT INTO ledger_entry_notes (tenant_id, entry_id, text, created_by)
    SELECT tenant_id, id, 'Filed.', 'nobody' FROM entries
),
sent AS (
    INSERT INTO ledger_import_files (tenant_id, sha256, content, uploaded_by)
    SELECT tenant, sha256(tenant::bytea), '', 'nobody' FROM tenants
),
lines AS (
    SELECT tenant_id, entries.id AS entry_id, 1 AS line_no, accounts.id AS account_id, 'MYR' AS currency,
        500 AS amount, 1 AS fx_rate, 500 AS base_amount
    FROM entries JOIN accounts USING (tenant_id)
),
drafted AS (
    INSERT INTO ledger_draft_lines
        (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate, base_amount)
    SELECT * FROM lines
),
described AS (INSERT INTO compliance_settings (tenant_id) SELECT tenant FROM tenants),
owned AS (
    INSERT INTO compliance_assets (tenant_id, name, asset_class, kind, cost_account_id, acquired_on, cost)
    SELECT tenant_id, 'Till', 'ppe', 'furniture', id, '2025-01-31', 500 FROM accounts
),
leased AS (
    INSERT INTO compliance_leases
        (tenant_id, name, asset_class, commencement_on, term_months, payment, every_months, rate, rou_account_id,
         rou_accumulated_account_id, liability_current_account_id, liability_non_current_account_id, interest_account_id)
    SELECT tenant_id, 'Shop', 'building', '2025-01-31', 36, 500, 12, 0.06, id, id, id, id, id FROM accounts
),
agreed AS (
    INSERT INTO compliance_contracts
        (tenant_id, name, currency, price, starts_on, revenue_account_id, liability_account_id, asset_account_id)
    SELECT tenant_id, 'Service', 'MYR', 500, '2025-01-31', id, id, id FROM accounts RETURNING id, tenant_id
),
promised AS (
    INSERT INTO compliance_obligations (tenant_id, contract_id, allocated, method)
    SELECT tenant_id, id, 500, 'point_in_time' FROM agreed
),
borrowed AS (
    INSERT INTO compliance_instruments (tenant_id, name, kind, account_id, category)
    SELECT tenant_id, 'Loan', 'borrowing', id, 'AC' FROM accounts RETURNING id, tenant_id
),
repaid AS (
    INSERT INTO compliance_repayments (tenant_id, instrument_id, due_on, principal)
    SELECT tenant_id, id, '2026-06-30', 500 FROM borrowed
),
provided AS (
    INSERT INTO compliance_provisions (tenant_id, name, account_id, probability, estimate)
    SELECT tenant_id, 'Warranty', id, 'probable', 500 FROM accounts
),
occurred AS (
    INSERT INTO compliance_events (tenant_id, name, occurred_on, kind)
    SELECT tenant, 'Fire', '2026-01-10', 'non_adjusting' FROM tenants
),
related AS (
    INSERT INTO compliance_parties (tenant_id, name, relationship) SELECT tenant, 'Siti', 'director' FROM tenants
),
asserted AS (
    INSERT INTO compliance_assertions (tenant_id, rule_id, starts_on, ends_on, statement, made_by)
    SELECT tenant, '102-02', '2025-01-01', '2025-12-31', 'Counted.', 'nobody' FROM tenants
),
disclosed AS (
    INSERT INTO compliance_disclosures
        (tenant_id, kind, requirement_id, starts_on, ends_on, title, content, written_by)
    SELECT tenant, 'note', 'leases', '2025-01-01', '2025-12-31', 'Leases', 'One shop.', 'nobody' FROM tenants
),
checked AS (
    INSERT INTO compliance_checks
        (tenant_id, year_id, starts_on, ends_on, label, framework, rule_set_version, snapshot, counts, cash_classes,
         compliance_score, coverage, started_by, started_at, finished_at)
    SELECT tenant_id, id, '2025-01-01', '2025-12-31', '2025', 'mfrs', 'v', '{}', '{}', '{}', 0, 0, 'nobody', now(), now()
    FROM years RETURNING id, tenant_id
),
judged AS (
    INSERT INTO compliance_verdicts (tenant_id, check_id, rule_id, standard, level, result, findings, omitted)
    SELECT tenant_id, id, '112-01', 'MFRS 112', 'HIGH', 'FAIL', 1, 0 FROM checked
),
found AS (
    INSERT INTO compliance_findings
        (tenant_id, check_id, rule_id, standard, level, result, message, suggested_correction, currency)
    SELECT tenant_id, id, '112-01', 'MFRS 112', 'HIGH', 'FAIL', 'No tax.', 'Accrue it.', 'MYR' FROM checked
    RETURNING id, tenant_id
),
waived AS (
    INSERT INTO compliance_waivers (tenant_id, finding_id, reason, waived_by)
    SELECT tenant_id, id, 'Exempt.', 'nobody' FROM found
),
at_school AS (INSERT INTO school_settings (tenant_id) SELECT tenant FROM tenants),
coded AS (
    INSERT INTO school_behavior_codes (tenant_id, code, description) SELECT tenant, 'FGT', 'Fight' FROM tenants
),
placed_schools AS (
    INSERT INTO schools (tenant_id, name, time_zone) SELECT tenant, 'High', 'UTC' FROM tenants RETURNING id, tenant_id
),
calendars AS (
    INSERT INTO school_calendars (tenant_id, school_id, school_year) SELECT tenant_id, id, '2025-26' FROM placed_schools
),
terms AS (
    INSERT INTO school_terms (tenant_id, school_id, school_year, name, starts_on, ends_on)
    SELECT tenant_id, id, '2025-26', 'Fall', '2025-08-18', '2025-12-19' FROM placed_schools
),
enrolled AS (
    INSERT INTO school_people (tenant_id, person_id, kind, name, school_id)
    SELECT tenant_id, 's-1', 'student', 'Ada', id FROM placed_schools
),
numbered AS (
    INSERT INTO school_incident_numbers (tenant_id, school_id, school_year, last_number)
    SELECT tenant_id, id, '2025-26', 1 FROM placed_schools
),
reported AS (
    INSERT INTO school_incidents
        (tenant_id, school_id, school_year, number, occurred_at, time_zone, occurred_on, occurred_hour, behavior_code,
         created_by)
    SELECT tenant_id, id, '2025-26', 1, '2025-10-01Z', 'UTC', '2025-10-01', 0, 'FGT', 'nobody' FROM placed_schools
    RETURNING id, tenant_id
),
taking_part AS (
    INSERT INTO school_participants (tenant_id, incident_id, person_id, roles)
    SELECT tenant_id, id, 's-1', '{Perpetrator}' FROM reported RETURNING id, tenant_id, incident_id
),
followed AS (
    INSERT INTO school_consequences
        (tenant_id, incident_id, participant_id, person_id, consequence_code, is_suspension, starts_on, ends_on,
         length_days, created_by)
    SELECT tenant_id, incident_id, id, 's-1', 'OSS', true, '2025-10-02', '2025-10-03', 2, 'nobody' FROM taking_part
),
told AS (
    INSERT INTO school_notices (tenant_id, incident_id, person_id, guardian, channel, sent_at, sent_by, message)
    SELECT tenant_id, id, 's-1', 'Mother', 'phone', now(), 'nobody', 'Call us.' FROM reported
),
kept AS (
    INSERT INTO children (tenant_id, id, name, birthday, interests)
    SELECT tenant, 'child-of-' || replace(tenant, ':', '-'), 'Mira', '2018-04-12', '{space}' FROM tenants RETURNING tenant_id, id AS child_id
),
consented AS (
    INSERT INTO child_consents (tenant_id, subject, policy_version, method, given_at)
    SELECT tenant_id, 'nobody', '1', 'signed_form', now() FROM kept
),
chosen AS (INSERT INTO child_settings (tenant_id) SELECT tenant_id FROM kept),
done AS (
    INSERT INTO child_events (tenant_id, child_id, kind, occurred_at, received_at, local_day, points, answer)
    SELECT tenant_id, child_id, 'chore', now(), now(), '2026-01-10', 15, 'two' FROM kept
),
counted AS (INSERT INTO child_days (tenant_id, child_id, local_day) SELECT *, date '2026-01-10' FROM kept),
taught AS (INSERT INTO child_subjects (tenant_id, child_id, subject_id) SELECT *, 'math' FROM kept),
achieved AS (
    INSERT INTO child_achievements (tenant_id, child_id, achievement_id, unlocked_at)
    SELECT *, 'first_chore', now() FROM kept
),
offered AS (
    INSERT INTO subjects (id, name, icon, color)
    SELECT n::text, 'Crafts', 'scissors', '#4F46E5' FROM generate_series(0, 499) AS n
),
asked AS (
    INSERT INTO flashcards (id, subject_id, question, answer, difficulty)
    SELECT md5(n::text), (n % 500)::text, 'Why?', 'So.', 'easy' FROM generate_series(1, 5000) AS n
),
carded AS (
    INSERT INTO child_cards (tenant_id, child_id, flashcard_id, state, due_at, introduced_on)
    SELECT *, 'math_add_1', 2, now(), date '2026-01-10' FROM kept
),
disclosed_to AS (
    INSERT INTO school_disclosures (tenant_id, person_id, kind, recipient, basis, what, disclosed_at, recorded_by)
    SELECT tenant_id, 's-1', 'disclosure', 'Police', 'none', 'All', now(), 'nobody' FROM placed_schools
),
requested AS (
    INSERT INTO school_requests (tenant_id, person_id, kind, requested_by, what, received_on, due_on, recorded_by)
    SELECT tenant_id, 's-1', 'access', 'Mother', 'All', '2026-02-02', '2026-03-19', 'nobody' FROM placed_schools
),
held AS (
    INSERT INTO school_holds (tenant_id, person_id, reason, placed_by)
    SELECT tenant_id, 's-1', 'Court', 'nobody' FROM placed_schools
),
purged AS (
    INSERT INTO school_purged_counts
        (tenant_id, school_id, school_year, behavior_code, incidents, perpetrators, suspension_days)
    SELECT tenant_id, id, '2015-16', 'FGT', 1, 1, 1 FROM placed_schools
),
posted AS (
    INSERT INTO ledger_lines
        (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate, base_amount, dated_on, year_id, number, kind)
    SELECT lines.*, '2025-01-31', years.id, 1, 'standard' FROM lines JOIN years USING (tenant_id)
)
INSERT INTO ledger_month_balances
    (tenant_id, account_id, currency, month, is_closing, debit, credit, base_debit, base_credit)
SELECT tenant_id, id, 'MYR', '2025-01-01', false, 500, 0, 500, 0 FROM accounts

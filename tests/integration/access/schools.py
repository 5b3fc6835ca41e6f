"""What a school of a world has: two of everything that is listed."""

from typing import Any, Final

from sqlalchemy import text

SCHOOLED: Final = text("""
    WITH seeded AS (SELECT seed_school(:tenant) AS is_new),
    places AS (
        INSERT INTO schools (tenant_id, name, time_zone)
        SELECT :tenant, 'Riverside High', 'America/Chicago' FROM seeded, generate_series(1, 2)
        RETURNING id
    ), calendars AS (
        INSERT INTO school_calendars (tenant_id, school_id, school_year)
        SELECT :tenant, id, '2025-26' FROM places
    )
    SELECT min(id) AS school_id, '2025-26' AS school_year, 'TECH' AS code FROM places
""")
HAPPENED: Final = text("""
    WITH people AS (
        INSERT INTO school_people (tenant_id, person_id, kind, name)
        VALUES (:tenant, 's-0', 'student', 'Al'), (:tenant, 's-1', 'student', 'Ada'),
            (:tenant, 's-2', 'student', 'Bo')
        RETURNING person_id
    ), incidents AS (
        INSERT INTO school_incidents
            (tenant_id, school_year, number, occurred_at, time_zone, occurred_on, occurred_hour,
             behavior_code, created_by)
        SELECT :tenant, '2024-25', number, '2025-01-08Z', 'UTC', '2025-01-08', 0, 'FGT', 'nobody'
        FROM generate_series(1, 2) AS number RETURNING id
    ), participants AS (
        INSERT INTO school_participants (tenant_id, incident_id, person_id, roles)
        SELECT :tenant, min(id), person_id, '{Perpetrator}'
        FROM incidents, unnest('{s-1, s-2}'::text[]) AS person_id
        GROUP BY person_id RETURNING id, incident_id, person_id
    ), consequences AS (
        INSERT INTO school_consequences
            (tenant_id, incident_id, participant_id, person_id, consequence_code, is_suspension, starts_on,
             ends_on, length_days, created_by)
        SELECT :tenant, incident_id, id, person_id, 'OSS', true, '2025-01-09', '2025-01-10', 2, 'nobody'
        FROM participants WHERE person_id = 's-1' RETURNING id
    ), notices AS (
        INSERT INTO school_notices
            (tenant_id, incident_id, person_id, guardian, channel, sent_at, sent_by, message)
        SELECT :tenant, incident_id, person_id, 'Mother', 'phone', '2025-01-08Z', 'nobody', 'We spoke.'
        FROM participants WHERE person_id = 's-1' RETURNING id
    ), offences AS (
        INSERT INTO school_incidents
            (tenant_id, school_year, number, occurred_at, time_zone, occurred_on, occurred_hour,
             behavior_code, created_by)
        SELECT :tenant, '2025-26', number, '2026-02-02Z', 'UTC', '2026-02-02', 0, 'FGT', 'nobody'
        FROM generate_series(9001, 9003) AS number RETURNING id
    ), offenders AS (
        INSERT INTO school_participants (tenant_id, incident_id, person_id, roles)
        SELECT :tenant, id, person_id, '{Perpetrator}'
        FROM offences, unnest('{s-1, s-2}'::text[]) AS person_id
        RETURNING id, incident_id, person_id
    ), suspensions AS (
        INSERT INTO school_consequences
            (tenant_id, incident_id, participant_id, person_id, consequence_code, is_suspension, starts_on,
             ends_on, length_days, created_by)
        SELECT :tenant, incident_id, id, person_id, 'OSS', true, '2026-02-03', '2126-02-03', 3, 'nobody'
        FROM offenders
    ), disclosed AS (
        INSERT INTO school_disclosures
            (tenant_id, person_id, kind, recipient, basis, what, disclosed_at, recorded_by)
        SELECT :tenant, 's-0', 'disclosure', 'Police', 'none', 'All', now(), 'nobody' FROM people
    ), asked AS (
        INSERT INTO school_requests
            (tenant_id, person_id, kind, requested_by, what, received_on, due_on, recorded_by)
        SELECT :tenant, 's-0', 'amendment', 'Mother', 'All', '2026-02-02', '2026-03-19', 'nobody'
        FROM people RETURNING id
    ), held AS (
        INSERT INTO school_holds (tenant_id, person_id, reason, placed_by)
        SELECT :tenant, 's-0', 'Court', 'nobody' FROM people RETURNING id
    ), purged AS (
        INSERT INTO school_purged_counts
            (tenant_id, school_id, school_year, behavior_code, incidents, perpetrators, suspension_days)
        SELECT :tenant, number, '2015-16', 'FGT', 1, 1, 1 FROM generate_series(0, 1) AS number
    )
    SELECT 's-0' AS person_id, (SELECT min(id) FROM incidents) AS incident_id,
        (SELECT id FROM participants WHERE person_id = 's-2') AS participant_id,
        (SELECT id FROM consequences) AS consequence_id, (SELECT id FROM notices) AS notice_id,
        (SELECT min(id) FROM asked) AS request_id, (SELECT min(id) FROM held) AS hold_id
""")
REPORTING: Final[dict[str, dict[str, Any]]] = {
    "recordRequest": {"kind": "access", "requested_by": "Father", "what": "All", "received_on": "2026-02-10"},
    "createIncident": {"occurred_at": "2025-10-01T15:20:00Z", "behavior_code": "FGT"},
    "addParticipant": {"person_id": "person_id", "role": "Witness"},
    "addConsequence": {"participant_id": "participant_id", "code": "OSS", "start_date": "2025-10-02"},
    "addNotice": {"person_id": "s-1", "guardian": "Mother", "channel": "phone", "message": "We spoke."},
}
"""Bodies that name something of the school."""

-- Everything that can be kept of the child `mira` of the account :tenant, once each.
WITH events AS (
    INSERT INTO child_events
        (tenant_id, child_id, kind, occurred_at, received_at, local_day, event_id, fingerprint, subject_id, item_id,
         is_correct, claimed_correct, answer, milliseconds, points)
    VALUES (:tenant, 'mira', 'flashcard', '2026-11-20T09:30:00Z', '2026-11-20T09:30:01Z', '2026-11-20', 'e-1', 'x',
            'math', 'math_add_1', true, true, 'two', 1200, 10)
),
days AS (
    INSERT INTO child_days (tenant_id, child_id, local_day, flashcards, flashcards_correct, points)
    VALUES (:tenant, 'mira', '2026-11-20', 1, 1, 10)
),
subjects AS (
    INSERT INTO child_subjects (tenant_id, child_id, subject_id, completed, correct, first_tries, recent)
    VALUES (:tenant, 'mira', 'math', 1, 1, 1, 1)
),
achievements AS (
    INSERT INTO child_achievements (tenant_id, child_id, achievement_id, unlocked_at)
    VALUES (:tenant, 'mira', 'first_flashcard', '2026-11-20T09:30:01Z')
)
INSERT INTO child_cards
    (tenant_id, child_id, flashcard_id, state, stability, difficulty, due_at, last_review_at, introduced_on, reviews)
VALUES (:tenant, 'mira', 'math_add_1', 2, 2.3065, 2.1181, '2026-11-22T09:30:00Z', '2026-11-20T09:30:00Z', '2026-11-20', 1)

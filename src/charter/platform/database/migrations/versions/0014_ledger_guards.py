"""What is true of the ledger whoever writes: entries balance, posted rows stay, numbers have no hole."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

GUARD = "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$"
REFUSE = """
CREATE FUNCTION ledger_refuse(guard text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = guard, MESSAGE = message;
END $$
"""
"""Fails as a violated CHECK of that name does."""
GUARDS = {
    "ledger_refuse_change": """
        BEGIN
            PERFORM ledger_refuse('ledger_unchangeable', 'this row of ' || TG_TABLE_NAME || ' never changes');
        END""",
    "ledger_guard_notes": """
        BEGIN
            IF EXISTS (SELECT FROM ledger_entries e
                    WHERE e.tenant_id = OLD.tenant_id AND e.id = OLD.entry_id) THEN
                PERFORM ledger_refuse('ledger_unchangeable', 'a note goes with its entry only');
            END IF;
            RETURN OLD;
        END""",
    "ledger_guard_posting": """
        DECLARE found record;
        BEGIN
            SELECT p.state, p.year_id, y.state = 'closed' AS is_over INTO found
            FROM ledger_periods p JOIN ledger_years y ON y.tenant_id = p.tenant_id AND y.id = p.year_id
            WHERE p.tenant_id = NEW.tenant_id AND NEW.dated_on BETWEEN p.starts_on AND p.ends_on
            FOR SHARE OF p;
            IF found.year_id IS DISTINCT FROM NEW.year_id THEN
                PERFORM ledger_refuse('ledger_period_exists', NEW.dated_on || ' is in no period of the year');
            ELSIF found.state = 'locked' OR found.state = 'closed' AND NEW.kind <> 'closing'
                    AND (found.is_over OR coalesce(current_setting('app.post_closed', true), '') <> 'on') THEN
                PERFORM ledger_refuse(
                    'ledger_period_open', 'the period of ' || NEW.dated_on || ' is ' || found.state);
            END IF;
            RETURN NEW;
        END""",
    "ledger_check_posted": """
        DECLARE found record; counter record;
        BEGIN
            SELECT count(*) AS lines, sum(base_amount) AS base,
                sum(greatest(base_amount, 0)) AS debit,
                min(currency) FILTER (WHERE generated IS NULL)
                    = max(currency) FILTER (WHERE generated IS NULL) AS is_single,
                sum(amount) FILTER (WHERE generated IS NULL) AS amount
            INTO found FROM ledger_lines WHERE tenant_id = NEW.tenant_id AND entry_id = NEW.id;
            IF found.lines < 2 OR found.base <> 0 OR found.debit <> NEW.base_debit
                    OR found.is_single AND found.amount <> 0 THEN
                PERFORM ledger_refuse('ledger_entry_balanced', 'entry ' || NEW.id || ' does not balance');
            END IF;
            SELECT y.name, y.next_number, before.hash INTO counter FROM ledger_years y
            LEFT JOIN ledger_entries before ON before.tenant_id = y.tenant_id AND before.year_id = y.id
                AND before.number = NEW.number - 1
            WHERE y.tenant_id = NEW.tenant_id AND y.id = NEW.year_id;
            IF NEW.number >= counter.next_number OR NEW.prev_hash IS DISTINCT FROM
                    (CASE NEW.number WHEN 1 THEN repeat('0', 64) || NEW.tenant_id || counter.name
                    ELSE counter.hash END) THEN
                PERFORM ledger_refuse(
                    'ledger_numbers_whole', 'number ' || NEW.number || ' does not follow the last');
            END IF;
            RETURN NULL;
        END""",
    "ledger_check_counter": """
        BEGIN
            IF NEW.next_number < OLD.next_number OR NOT EXISTS (
                SELECT FROM ledger_entries WHERE tenant_id = NEW.tenant_id AND year_id = NEW.id
                AND number = NEW.next_number - 1 AND (hash = NEW.last_hash
                    OR NEW.next_number < (SELECT next_number FROM ledger_years y
                        WHERE y.tenant_id = NEW.tenant_id AND y.id = NEW.id))) THEN
                PERFORM ledger_refuse(
                    'ledger_numbers_whole', 'no entry has the number ' || NEW.next_number - 1);
            END IF;
            RETURN NULL;
        END""",
    "ledger_guard_lines": """
        BEGIN
            IF EXISTS (SELECT FROM added l WHERE (
                SELECT e.status = 'posted' AND e.xmin = pg_current_xact_id()::xid AND a.has_lines
                    AND (e.dated_on, e.year_id, e.number, e.kind)
                        = (l.dated_on, l.year_id, l.number, l.kind)
                FROM ledger_entries e, ledger_accounts a
                WHERE e.tenant_id = l.tenant_id AND e.id = l.entry_id
                    AND a.tenant_id = l.tenant_id AND a.id = l.account_id) IS NOT TRUE) THEN
                PERFORM ledger_refuse('ledger_lines_posted', 'only who posts an entry adds lines to it');
            END IF;
            RETURN NULL;
        END""",
    "ledger_guard_drafts": """
        BEGIN
            IF EXISTS (SELECT FROM added l WHERE (
                SELECT e.status = 'posted' FROM ledger_entries e
                WHERE e.tenant_id = l.tenant_id AND e.id = l.entry_id)) THEN
                PERFORM ledger_refuse('ledger_unchangeable', 'a posted entry takes no lines');
            END IF;
            RETURN NULL;
        END""",
    "ledger_check_calendar": """
        BEGIN
            PERFORM pg_advisory_xact_lock(hashtextextended('ledger_years/' || NEW.tenant_id, 0));
            IF EXISTS (
                SELECT FROM (
                    SELECT p.starts_on, p.ends_on, y.starts_on AS first_day, y.ends_on AS last_day,
                        lag(p.ends_on) OVER (ORDER BY p.starts_on) AS before,
                        min(p.starts_on) OVER year_of AS earliest, max(p.ends_on) OVER year_of AS latest
                    FROM ledger_years y LEFT JOIN ledger_periods p
                        ON p.tenant_id = y.tenant_id AND p.year_id = y.id
                    WHERE y.tenant_id = NEW.tenant_id
                    WINDOW year_of AS (PARTITION BY y.id)) calendar
                WHERE starts_on IS NULL OR starts_on <> before + 1
                OR (earliest, latest) IS DISTINCT FROM (first_day, last_day)) THEN
                PERFORM ledger_refuse(
                    'ledger_calendar_whole', 'years and periods overlap, or leave days between them');
            END IF;
            RETURN NULL;
        END""",
    "ledger_guard_account": """
        BEGIN
            IF OLD.has_lines THEN
                PERFORM ledger_refuse('ledger_account_fixed', 'account ' || OLD.code || ' has posted lines');
            END IF;
            RETURN NEW;
        END""",
    "ledger_guard_base_currency": """
        BEGIN
            IF EXISTS (SELECT FROM ledger_years WHERE tenant_id = OLD.tenant_id AND next_number > 1) THEN
                PERFORM ledger_refuse(
                    'ledger_base_currency_fixed', 'the base currency is fixed by the first posting');
            END IF;
            RETURN NEW;
        END""",
}
TRIGGERS = """
CREATE TRIGGER keep_posted BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW
    WHEN (OLD.status = 'posted') EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER guard_posting BEFORE INSERT OR UPDATE ON ledger_entries FOR EACH ROW
    WHEN (NEW.status = 'posted') EXECUTE FUNCTION ledger_guard_posting();
CREATE CONSTRAINT TRIGGER check_posted AFTER INSERT OR UPDATE ON ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.status = 'posted') EXECUTE FUNCTION ledger_check_posted();
CREATE CONSTRAINT TRIGGER check_counter AFTER UPDATE OF next_number, last_hash ON ledger_years
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_counter();
CREATE TRIGGER keep_lines BEFORE UPDATE OR DELETE ON ledger_lines
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER guard_lines AFTER INSERT ON ledger_lines REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_lines();
CREATE TRIGGER guard_added_drafts AFTER INSERT ON ledger_draft_lines REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_drafts();
CREATE TRIGGER guard_changed_drafts AFTER UPDATE ON ledger_draft_lines REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_drafts();
CREATE TRIGGER keep_notes BEFORE UPDATE ON ledger_entry_notes
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER keep_locked BEFORE UPDATE OR DELETE ON ledger_periods FOR EACH ROW
    WHEN (OLD.state = 'locked') EXECUTE FUNCTION ledger_refuse_change();
CREATE CONSTRAINT TRIGGER check_calendar AFTER INSERT OR UPDATE OF starts_on, ends_on ON ledger_years
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_calendar();
CREATE CONSTRAINT TRIGGER check_calendar AFTER INSERT OR UPDATE OF starts_on, ends_on, year_id
    ON ledger_periods DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_calendar();
CREATE TRIGGER keep_account BEFORE UPDATE OF code, type, currency ON ledger_accounts FOR EACH ROW
    WHEN ((OLD.code, OLD.type, OLD.currency) IS DISTINCT FROM (NEW.code, NEW.type, NEW.currency))
    EXECUTE FUNCTION ledger_guard_account();
CREATE TRIGGER keep_base_currency BEFORE UPDATE OF base_currency ON ledger_settings FOR EACH ROW
    WHEN (OLD.base_currency <> NEW.base_currency) EXECUTE FUNCTION ledger_guard_base_currency();
"""


def upgrade() -> None:
    """Make the guards."""
    op.execute(REFUSE)
    for name, body in GUARDS.items():
        op.execute(GUARD.format(name=name, body=body))
    op.execute(TRIGGERS)


def downgrade() -> None:
    """Drop them, and their triggers with them."""
    for name in GUARDS:
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    op.execute("DROP FUNCTION ledger_refuse(text, text)")

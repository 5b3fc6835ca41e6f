"""What compliance has in a world: two rows of each register, two checks and two disclosures."""

from typing import Any, Final

from sqlalchemy import text

REGISTERED: Final = text("""
    WITH two AS (SELECT FROM generate_series(1, 2)),
    assets AS (
        INSERT INTO compliance_assets
            (tenant_id, name, asset_class, kind, cost_account_id, acquired_on, cost)
        SELECT :tenant, 'Till', 'ppe', 'furniture', :account, '2025-01-31', 500 FROM two RETURNING id
    ), leases AS (
        INSERT INTO compliance_leases
            (tenant_id, name, asset_class, commencement_on, term_months, payment, every_months, rate,
             rou_account_id, rou_accumulated_account_id, liability_current_account_id,
             liability_non_current_account_id, interest_account_id)
        SELECT :tenant, 'Shop', 'building', '2025-01-31', 36, 500, 12, 0.06,
            :account, :account, :account, :account, :account FROM two RETURNING id
    ), contracts AS (
        INSERT INTO compliance_contracts
            (tenant_id, name, currency, price, starts_on, revenue_account_id, liability_account_id,
             asset_account_id)
        SELECT :tenant, 'Service', 'MYR', 500, '2025-01-31', :account, :account, :account FROM two
        RETURNING id
    ), instruments AS (
        INSERT INTO compliance_instruments (tenant_id, name, kind, account_id, category)
        SELECT :tenant, 'Loan', 'borrowing', :account, 'AC' FROM two RETURNING id
    ), provisions AS (
        INSERT INTO compliance_provisions (tenant_id, name, account_id, probability, estimate)
        SELECT :tenant, 'Warranty', :account, 'probable', 500 FROM two RETURNING id
    ), events AS (
        INSERT INTO compliance_events (tenant_id, name, occurred_on, kind)
        SELECT :tenant, 'Fire', '2026-01-10', 'non_adjusting' FROM two RETURNING id
    ), parties AS (
        INSERT INTO compliance_parties (tenant_id, name, relationship)
        SELECT :tenant, 'Siti', 'director' FROM two RETURNING id
    ), assertions AS (
        INSERT INTO compliance_assertions (tenant_id, rule_id, starts_on, ends_on, statement, made_by)
        SELECT :tenant, '102-02', '2025-01-01', '2025-12-31', 'Counted.', 'nobody' FROM two RETURNING id
    ), disclosures AS (
        INSERT INTO compliance_disclosures
            (tenant_id, kind, requirement_id, starts_on, ends_on, title, content, written_by)
        SELECT :tenant, 'note', 'leases', '2025-01-01', '2025-12-31', 'Leases', 'One shop.', 'nobody'
        FROM two RETURNING id
    ), checks AS (
        INSERT INTO compliance_checks
            (tenant_id, year_id, starts_on, ends_on, label, framework, rule_set_version, snapshot, counts,
             cash_classes, compliance_score, coverage, started_by, started_at, finished_at)
        SELECT :tenant, :year, '2025-01-01', '2025-12-31', '2025', 'mfrs', 'v', '{}', '{"FAIL": 1}', '{}',
            0, 0, 'nobody', '2026-01-31Z', '2026-01-31Z' FROM two RETURNING id
    ), verdicts AS (
        INSERT INTO compliance_verdicts
            (tenant_id, check_id, rule_id, standard, level, result, findings, omitted)
        SELECT :tenant, id, '112-01', 'MFRS 112', 'HIGH', 'FAIL', 1, 0 FROM checks
    ), findings AS (
        INSERT INTO compliance_findings (tenant_id, check_id, rule_id, standard, level, result, message,
            suggested_correction, currency)
        SELECT :tenant, checks.id, '112-01', 'MFRS 112', 'HIGH', 'FAIL', 'No tax.', 'Accrue it.', 'MYR'
        FROM checks, two RETURNING id
    )
    SELECT (SELECT min(id) FROM assets) AS asset_id, (SELECT min(id) FROM leases) AS lease_id,
        (SELECT min(id) FROM contracts) AS contract_id, (SELECT min(id) FROM instruments) AS instrument_id,
        (SELECT min(id) FROM provisions) AS provision_id, (SELECT min(id) FROM events) AS event_id,
        (SELECT min(id) FROM parties) AS party_id, (SELECT min(id) FROM assertions) AS assertion_id,
        (SELECT min(id) FROM disclosures) AS disclosure_id, (SELECT min(id) FROM checks) AS check_id,
        (SELECT min(id) FROM findings) AS finding_id
""")
_SPAN: Final = {"starts_on": "2025-07-01", "ends_on": "2026-06-30"}
REGISTERING: Final[dict[str, dict[str, Any]]] = {
    "createAsset": {
        "name": "Cold room",
        "asset_class": "ppe",
        "kind": "plant",
        "cost_account_id": "cash_account_id",
        "acquired_on": "2025-03-10",
        "cost": "12000.00",
    },
    "createLease": {
        "name": "Office",
        "asset_class": "office",
        "commencement_on": "2025-01-01",
        "term_months": 36,
        "payment": "10000.00",
        "every_months": 12,
        "rate": "0.06",
        "rou_account_id": "cash_account_id",
        "rou_accumulated_account_id": "cash_account_id",
        "liability_current_account_id": "cash_account_id",
        "liability_non_current_account_id": "cash_account_id",
        "interest_account_id": "cash_account_id",
    },
    "createSalesContract": {
        "name": "Maintenance",
        "currency": "MYR",
        "price": "24000.00",
        **_SPAN,
        "revenue_account_id": "sales_account_id",
        "liability_account_id": "cash_account_id",
        "asset_account_id": "cash_account_id",
        "obligations": [{"allocated": "24000.00", "method": "over_time_straight", **_SPAN}],
    },
    "createInstrument": {
        "name": "Loan",
        "kind": "borrowing",
        "account_id": "cash_account_id",
        "category": "AC",
    },
    "createProvision": {
        "name": "Warranty",
        "account_id": "cash_account_id",
        "probability": "probable",
        "estimate": "5000.00",
    },
    "createComplianceCheck": {"year_id": "year_id"},
}
"""Bodies that name something of the tenant's books."""

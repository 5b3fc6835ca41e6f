"""The sums of incidents by what they have in common, as SQL: one statement, whatever that is."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, TextClause, text

from charter.platform.database.connections import Connection
from charter.school.reports.domain import Figures, Grouping, SummedRow
from charter.school.reports.periods import Span
from charter.school.reports.summing import Terms
from charter.shared.tenants import TenantId

_SUMS: Final = """
SELECT span.is_before, GROUPING({key}) = 1 AS is_total, {key} AS key, max({label}) AS label,
       count(DISTINCT incident.id) AS incidents, count(DISTINCT perpetrator.person_id) AS perpetrators,
       coalesce(sum(coalesce(consequence.actual_days, consequence.length_days))
           FILTER (WHERE consequence.is_suspension), 0) AS suspension_days
FROM (VALUES (false, CAST(:first AS date), CAST(:last AS date)),
             (true, CAST(:first_before AS date), CAST(:last_before AS date))) AS span (is_before, first, last)
JOIN school_incidents AS incident ON incident.occurred_on BETWEEN span.first AND span.last
LEFT JOIN school_participants AS perpetrator ON perpetrator.tenant_id = incident.tenant_id
    AND perpetrator.incident_id = incident.id AND perpetrator.roles @> ARRAY['Perpetrator']
LEFT JOIN school_consequences AS consequence ON consequence.tenant_id = incident.tenant_id
    AND consequence.participant_id = perpetrator.id AND consequence.status <> 'waived'
{named}
WHERE incident.tenant_id = :tenant AND incident.status <> 'dismissed'
    AND incident.occurred_at >= least(CAST(:first AS date), CAST(:first_before AS date)) - 2
    AND incident.occurred_at < greatest(CAST(:last AS date), CAST(:last_before AS date)) + 3
    AND (CAST(:school_id AS bigint) IS NULL OR incident.school_id = CAST(:school_id AS bigint))
GROUP BY GROUPING SETS ((span.is_before, {key}), (span.is_before))
"""
_TERMS: Final = text("""
SELECT term.school_year || ' ' || term.name AS term, min(term.starts_on) AS starts_on,
       bool_or(term.starts_on <= CAST(:last AS date) AND term.ends_on >= CAST(:first AS date)) AS is_now,
       coalesce(bool_or(term.starts_on <= CAST(:last_before AS date)
           AND term.ends_on >= CAST(:first_before AS date)), false) AS is_before
FROM school_terms AS term
WHERE term.tenant_id = :tenant
    AND (CAST(:school_id AS bigint) IS NULL OR term.school_id = CAST(:school_id AS bigint))
GROUP BY term.school_year, term.name
ORDER BY 2, 1
""")


@dataclass(frozen=True, slots=True)
class _Key:
    """What a group has in common, what that is called, and where the name stands."""

    key: str
    label: str = "CAST(NULL AS text)"
    named: str = ""


_KEYS: Final = {
    Grouping.CODE: _Key(
        "incident.behavior_code",
        "code.description",
        "JOIN school_behavior_codes AS code ON code.tenant_id = incident.tenant_id"
        " AND code.code = incident.behavior_code",
    ),
    Grouping.WEEK: _Key("CAST(date_trunc('week', incident.occurred_on) AS date)"),
    Grouping.MONTH: _Key("CAST(date_trunc('month', incident.occurred_on) AS date)"),
    Grouping.TERM: _Key(
        "term.name",
        named="LEFT JOIN LATERAL (SELECT term.school_year || ' ' || term.name AS name"
        " FROM school_terms AS term WHERE term.tenant_id = incident.tenant_id"
        " AND term.school_id = incident.school_id"
        " AND incident.occurred_on BETWEEN term.starts_on AND term.ends_on"
        " ORDER BY term.starts_on, term.name LIMIT 1) AS term ON true",
    ),
    Grouping.GRADE: _Key("perpetrator.grade"),
    Grouping.LOCATION: _Key("incident.location"),
    Grouping.HOUR: _Key("incident.occurred_hour"),
    Grouping.SCHOOL: _Key(
        "incident.school_id",
        "school.name",
        "LEFT JOIN schools AS school ON school.tenant_id = incident.tenant_id"
        " AND school.id = incident.school_id",
    ),
    Grouping.CONSEQUENCE: _Key(
        "consequence.consequence_code",
        "type.description",
        "LEFT JOIN school_consequence_types AS type ON type.code = consequence.consequence_code",
    ),
}
_STATEMENTS: Final[dict[Grouping, TextClause]] = {
    grouping: text(_SUMS.format(key=each.key, label=each.label, named=each.named))
    for grouping, each in _KEYS.items()
}


class SqlSums:
    """The incidents of one tenant, summed up, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def read_sums(
        self, grouping: Grouping, span: Span, before: Span | None, school_id: int | None
    ) -> list[SummedRow]:
        """What counts of the days and of those before: by group, and in all."""
        rows = await self._connection.execute(_STATEMENTS[grouping], self._values(span, before, school_id))
        return [_summed(row) for row in rows]

    async def read_terms(self, span: Span, before: Span | None, school_id: int | None) -> Terms:
        """The terms of the days and of those before, the first first."""
        rows = (await self._connection.execute(_TERMS, self._values(span, before, school_id))).all()
        return Terms([row.term for row in rows if row.is_now], [row.term for row in rows if row.is_before])

    def _values(self, span: Span, before: Span | None, school_id: int | None) -> dict[str, object]:
        return {
            "tenant": self._tenant,
            "first": span.first,
            "last": span.last,
            "first_before": None if before is None else before.first,
            "last_before": None if before is None else before.last,
            "school_id": school_id,
        }


def _summed(row: Row[Any]) -> SummedRow:
    figures = Figures(row.incidents, row.perpetrators, int(row.suspension_days))
    return SummedRow(row.is_before, row.is_total, row.key, row.label, figures)

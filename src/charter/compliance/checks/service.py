"""The use cases of checks: what was found is read, compared, and answered for."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from charter.compliance.checks.domain import (
    Check,
    CheckNotFound,
    CheckSpanRequired,
    Comparison,
    FindingNotFound,
    FindingNotOpen,
    RulesUnknown,
    Ruling,
    WrittenFinding,
    compared,
)
from charter.compliance.checks.keeping import MadeCheck, columns_of, finding_of, ruling_of, snapshot_of
from charter.compliance.facts.facts import Facts
from charter.compliance.facts.loading import FactsLoader
from charter.compliance.facts.needs import Snapshot
from charter.compliance.facts.scope import Scope, scope_of_period, scope_of_year
from charter.compliance.reports.domain import KeptStatements
from charter.compliance.rules.domain import Rule, Verdict
from charter.compliance.rules.judging import judged
from charter.compliance.rules.registry import REGISTRY, rules_of
from charter.compliance.settings.service import PolicyService
from charter.shared.clock import Clock
from charter.shared.errors import TenantArchived
from charter.shared.ledger_facts import BookedYear, Books, Span
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

MOST_COMPARED: Final = 20_000


class Checks(Protocol):
    """The checks of one tenant within one transaction."""

    async def list_page(self, *, page: int, limit: int) -> tuple[list[Check], int]: ...

    async def find(self, check_id: int) -> Check | None: ...

    async def find_before(self, check: Check) -> int | None: ...

    async def list_rulings(self, check_id: int) -> list[Ruling]: ...

    async def find_statements(self, check_id: int) -> KeptStatements | None: ...

    async def list_findings(
        self, check_id: int, result: str | None, level: str | None, *, page: int, limit: int
    ) -> tuple[list[WrittenFinding], int]: ...

    async def list_breaches(self, check_id: int, limit: int) -> list[WrittenFinding]: ...

    async def find_finding(self, finding_id: int) -> WrittenFinding | None: ...

    async def waive(self, finding_id: int, reason: str, by: str) -> None:
        """Raises: FindingNotOpen, where somebody waived it meanwhile."""
        ...

    async def withdraw_waiver(self, finding_id: int) -> None: ...

    async def add(
        self,
        check: Mapping[str, object],
        rulings: Sequence[Mapping[str, object]],
        findings: Sequence[Mapping[str, object]],
    ) -> int: ...


class BooksOfTenant(Protocol):
    """The years and periods of a tenant."""

    async def get_books(self, tenant: TenantId) -> Books: ...
    async def list_years(self, tenant: TenantId) -> tuple[BookedYear, ...]: ...


@dataclass(frozen=True, slots=True)
class WantedCheck:
    """A year or a period, and the rules that are asked; none for all of the framework."""

    year_id: int | None
    period_id: int | None
    rule_ids: tuple[str, ...] | None

    def scope_in(self, books: Books) -> Scope:
        """The span. Raises: CheckSpanRequired, SpanUnknown."""
        if self.year_id is not None and self.period_id is None:
            return scope_of_year(books, self.year_id)
        if self.period_id is not None and self.year_id is None:
            return scope_of_period(books, self.period_id)
        raise CheckSpanRequired


class Statements(Protocol):
    """Reads the statements of a span."""

    async def read(self, tenant: TenantId, span: Span) -> KeptStatements: ...


class CheckService:
    """What a tenant can do with checks."""

    def __init__(
        self,
        *,
        store: TenantStore[Checks],
        loader: FactsLoader,
        statements: Statements,
        snapshot: Snapshot,
        books: BooksOfTenant,
        policies: PolicyService,
        now: Clock,
    ) -> None:
        self._store = store
        self._loader = loader
        self._statements = statements
        self._snapshot = snapshot
        self._books = books
        self._policies = policies
        self._now = now

    async def require_possible(self, tenant: TenantId, wanted: WantedCheck) -> None:
        """Raises: CheckSpanRequired, SpanUnknown, RulesUnknown, TenantArchived."""
        books = await self._books.get_books(tenant)
        if books.settings.is_archived:
            raise TenantArchived
        wanted.scope_in(books)
        policies, _ = await self._policies.get(tenant)
        known = {rule.id for rule in rules_of(policies.framework)}
        unknown = [each for each in wanted.rule_ids or () if each not in known]
        if unknown:
            raise RulesUnknown(unknown)

    async def make(
        self, tenant: TenantId, wanted: WantedCheck, tell: Callable[[int, int, str], Awaitable[None]]
    ) -> MadeCheck:
        """Ask every rule, and tell of each; statements are of the moment that rules are asked over.

        Raises: CheckSpanRequired, SpanUnknown.
        """
        started_at = self._now()
        async with self._snapshot(tenant):
            facts = await self._loader.load(tenant, wanted.scope_in)
            statements = await self._statements.read(tenant, facts.scope.span)
        rules = _wanted(wanted, facts)
        verdicts: list[Verdict] = []
        for number, rule in enumerate(rules, 1):
            verdicts.append(judged(rule, facts))
            await tell(number, len(rules), rule.id)
        return MadeCheck(facts, statements, tuple(verdicts), started_at)

    async def keep(
        self, tenant: TenantId, wanted: WantedCheck, made: MadeCheck, *, by: str, job_id: object
    ) -> int:
        """The number of the check, which is never changed."""
        check = columns_of(made, period_id=wanted.period_id, rule_ids=wanted.rule_ids) | {
            "started_by": by,
            "job_id": job_id,
            "finished_at": self._now(),
        }
        rulings = [ruling_of(each, made.facts) for each in made.verdicts]
        findings = [finding_of(one) for each in made.verdicts for one in each.findings]
        async with self._store.transaction(tenant) as checks:
            return await checks.add(check, rulings, findings)

    async def list_page(self, tenant: TenantId, page: int, limit: int) -> tuple[list[Check], int]:
        """The latest first, and how many there are."""
        async with self._store.reading(tenant) as checks:
            return await checks.list_page(page=page, limit=limit)

    async def get(self, tenant: TenantId, check_id: int) -> tuple[Check, list[Ruling]]:
        """A check, and what each rule came to, in the order of rules. Raises: CheckNotFound."""
        async with self._store.reading(tenant) as checks:
            check = _found(await checks.find(check_id), check_id)
            rulings = {each.rule_id: each for each in await checks.list_rulings(check_id)}
        known = [rulings.pop(rule_id) for rule_id in REGISTRY if rule_id in rulings]
        return check, [*known, *rulings.values()]

    async def find_statements(self, tenant: TenantId, check_id: int) -> KeptStatements | None:
        """What a check was shown; None of checks that were made before any was kept."""
        async with self._store.reading(tenant) as checks:
            return await checks.find_statements(check_id)

    async def find_snapshot(self, tenant: TenantId) -> Mapping[str, int]:
        """The last number of each year as of now, in the form that checks keep it in."""
        return snapshot_of(await self._books.list_years(tenant))

    async def list_findings(
        self,
        tenant: TenantId,
        check_id: int,
        *,
        result: str | None,
        level: str | None,
        page: int,
        limit: int,
    ) -> tuple[list[WrittenFinding], int]:
        """What a check found, in the order of its rules. Raises: CheckNotFound."""
        async with self._store.reading(tenant) as checks:
            _found(await checks.find(check_id), check_id)
            return await checks.list_findings(check_id, result, level, page=page, limit=limit)

    async def compare(self, tenant: TenantId, check_id: int, with_id: int | None) -> Comparison:
        """Against an earlier one, that before of the same span unless it is named. Raises: CheckNotFound."""
        async with self._store.reading(tenant) as checks:
            check = _found(await checks.find(check_id), check_id)
            if with_id is not None:
                _found(await checks.find(with_id), with_id)
            earlier_id = with_id or await checks.find_before(check)
            later = await checks.list_breaches(check_id, MOST_COMPARED)
            earlier = [] if earlier_id is None else await checks.list_breaches(earlier_id, MOST_COMPARED)
        return compared(earlier_id, earlier, later)

    async def waive(self, tenant: TenantId, finding_id: int, reason: str, by: str) -> WrittenFinding:
        """Take the responsibility for a breach. Raises: FindingNotFound, FindingNotOpen."""
        async with self._store.transaction(tenant) as checks:
            finding = await checks.find_finding(finding_id)
            if finding is None:
                raise FindingNotFound(finding_id)
            if not finding.is_breach or finding.waived_by is not None:
                raise FindingNotOpen(finding_id)
            await checks.waive(finding_id, reason, by)
            return await checks.find_finding(finding_id) or finding

    async def withdraw_waiver(self, tenant: TenantId, finding_id: int) -> None:
        """Have a finding open again; one that is changes nothing. Raises: FindingNotFound."""
        async with self._store.transaction(tenant) as checks:
            if await checks.find_finding(finding_id) is None:
                raise FindingNotFound(finding_id)
            await checks.withdraw_waiver(finding_id)


def _found(check: Check | None, check_id: int) -> Check:
    if check is None:
        raise CheckNotFound(check_id)
    return check


def _wanted(wanted: WantedCheck, facts: Facts) -> list[Rule]:
    rules = rules_of(facts.policies.framework)
    return [rule for rule in rules if wanted.rule_ids is None or rule.id in wanted.rule_ids]

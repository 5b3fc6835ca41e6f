"""The list of features, and what becomes of all that they bring. A further feature is one more entry."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import charter.audit.feature
import charter.channels.feature
import charter.children
import charter.compliance.roles
import charter.identity.feature
import charter.jobs.feature
import charter.ledger.roles
import charter.organizations.feature
import charter.projects
import charter.school.roles
import charter.system.feature
from charter.feature import Build, Chore, Feature, LateFeature, Later, Parts, Services, Work
from charter.platform.database.stored_responses import SqlIdempotencyStore
from charter.platform.database.sweeping import sweep_all
from charter.platform.database.transactions import Database
from charter.platform.http.door import Door
from charter.platform.mail.courier import Courier
from charter.platform.mail.outbox import SqlOutbox
from charter.platform.mail.sending import build_mail
from charter.platform.mail.settings import MailSettings
from charter.platform.redis.client import build_redis
from charter.platform.redis.rate_windows import build_rate_limiter
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.tracing import build_tracing
from charter.settings import Settings
from charter.shared.clock import Clock, utc_now
from charter.shared.endings import Endings
from contract import Handlers
from contract.job_kinds import KINDS
from contract_runtime import Authenticator, CodedError, ContractNotFulfilled, PolicyBackends

Key = TypeVar("Key")
Value = TypeVar("Value")


def _projects() -> Build:
    from charter.projects.feature import build

    return build


def _ledger() -> Build:
    from charter.ledger.feature import build

    return build


def _compliance() -> Build:
    from charter.compliance.feature import build

    return build


def _school() -> Build:
    from charter.school.feature import build

    return build


def _children() -> Build:
    from charter.children.feature import build

    return build


FEATURES: Final[tuple[Build | Later, ...]] = (
    charter.audit.feature.build,
    charter.identity.feature.build,
    charter.channels.feature.build,
    charter.jobs.feature.build,
    charter.organizations.feature.build,
    Later(package=charter.projects, handlers=("projects",), load=_projects),
    Later(
        package=charter.ledger,
        handlers=(
            "ledger_settings",
            "ledger_accounts",
            "ledger_entries",
            "ledger_periods",
            "ledger_rates",
            "ledger_reports",
            "ledger_exchange",
        ),
        load=_ledger,
        grants=charter.ledger.roles.GRANTS,
    ),
    Later(
        package=charter.compliance,
        handlers=("compliance", "compliance_registers", "compliance_checks", "compliance_disclosures"),
        load=_compliance,
        grants=charter.compliance.roles.GRANTS,
    ),
    Later(
        package=charter.school,
        handlers=("behavior_codes", "schools", "school_incidents", "school_reports", "school_privacy"),
        load=_school,
        grants=charter.school.roles.GRANTS,
    ),
    Later(
        package=charter.children,
        handlers=("children", "content", "cards", "progress"),
        load=_children,
        mails=("children_forgotten",),
    ),
    charter.system.feature.build,
)
"""In this order: each may ask for what those before it lend, later ones for everything."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The features of a service over the parts that they share. `errors` grows as late features are built."""

    parts: Parts
    features: Sequence[Feature]
    late: Sequence[LateFeature]
    errors: Mapping[type[Exception], type[CodedError]]
    """What each error of a feature is called in the contract."""

    @property
    def handlers(self) -> Handlers:
        """Every handler of the contract."""
        late = [feature.handlers for feature in self.late]
        return Handlers(**_merged([*(feature.handlers for feature in self.features), *late]))

    @property
    def security(self) -> dict[str, Authenticator]:
        """The verifier of each security scheme of the contract."""
        return _merged(feature.security for feature in self.features)

    @property
    def policies(self) -> PolicyBackends:
        """What the policies of the contract run on."""
        database = self.parts.database
        return PolicyBackends(
            transactions=database.transaction_of_caller,
            idempotency=SqlIdempotencyStore(database),
            limiter=build_rate_limiter(self.parts.redis),
            audit=next((feature.trail for feature in self.features if feature.trail is not None), None),
            channels=next((each.channels for each in self.features if each.channels is not None), None),
            entitle=next((each.entitle for each in self.features if each.entitle is not None), None),
        )

    @property
    def preparations(self) -> list[Work]:
        """What is done before the first request. Refuses a role that row-level security does not bind, and a
        schema that newer releases alone can use.
        """
        steps = [step for feature in self.features for step in feature.prepare]
        database = self.parts.database
        return [database.verify_application_role, database.verify_schema, *steps]

    @property
    def background(self) -> list[Work]:
        """What runs as long as the process does: the mail, and the work of features."""
        outbox, settings, now = self.parts.outbox, self.parts.group(MailSettings), self.parts.now
        late = [feature.mails for feature in self.late]
        mails = _merged([*(feature.mails for feature in self.features), *late])
        courier = Courier(outbox, mails, build_mail(settings), outbox.bell, now, tracing=self.parts.tracing)
        return [courier.run, *(work for feature in self.features for work in feature.background)]

    @property
    def jobs(self) -> dict[str, Chore]:
        """What workers do, by the names of the kinds. Raises: ContractNotFulfilled where nobody does one."""
        features = (*self.features, *self.build_late())
        chores = {chore.kind.name: chore for feature in features for chore in feature.jobs}
        if undone := sorted(KINDS.keys() - chores.keys()):
            raise ContractNotFulfilled(
                f"the contract has jobs that nobody does, of the kind {', '.join(undone)}: "
                "add a Chore with the kind's function to `jobs` of a Feature, or take the kind out of x-job"
            )
        return chores

    def build_late(self) -> list[Feature]:
        """Every late feature, built now. Raises: LookupError where one does not fit."""
        return [feature.built() for feature in self.late]

    async def sweep(self) -> dict[str, int] | None:
        """Remove what is old. Answers how many rows of each kind; None where another process sweeps."""
        self.build_late()
        return await sweep_all(self.parts.database, self.parts.sweeps, self.parts.now())

    async def close(self) -> None:
        """Close what features have open, and every connection."""
        for feature in self.features:
            for close in feature.close:
                close()
        await self.parts.database.close()
        if self.parts.redis is not None:
            await self.parts.redis.aclose()
        if self.parts.tracing.is_on:
            await asyncio.to_thread(self.parts.tracing.close)


def compose(
    settings: Settings,
    overrides: Mapping[Callable[..., Any], Callable[..., Any]] | None = None,
    now: Clock = utc_now,
    features: Sequence[Build | Later] = FEATURES,
) -> Composition:
    """Build the parts and every feature; none connects before it is used.

    `overrides` are the `dependency_overrides` of an application.
    """
    tracing, metrics = build_tracing(settings), ServiceMetrics()
    database, redis = Database(settings, overrides, tracing), build_redis(settings, tracing)
    metrics.watch("database_connections_lent", "Connections in use.", database.count_lent)
    metrics.watch("database_connections_awaited", "Tasks that wait for one.", database.count_waiting)
    if redis is not None:
        metrics.watch("redis_away", "1 while Redis is away, 0 otherwise.", lambda: redis.is_away)
    parts = Parts(
        settings=settings,
        database=database,
        redis=redis,
        metrics=metrics,
        tracing=tracing,
        door=Door(),
        outbox=SqlOutbox(database, tracing),
        endings=Endings(),
        services=Services(),
        now=now,
    )
    return _composed(parts, features)


def _composed(parts: Parts, builders: Iterable[Build | Later]) -> Composition:
    features: list[Feature] = []
    late: list[LateFeature] = []
    errors: dict[type[Exception], type[CodedError]] = {}

    def add(feature: Feature) -> None:
        """Let others ask for what it lends, and tell it of what ends."""
        errors.update(feature.errors)
        for service in feature.lends:
            parts.services.lend(service)
        parts.sweeps.extend(feature.sweeps)
        parts.grants.add(feature.grants)
        for follower in feature.ends:
            parts.endings.add(follower)

    for build in builders:
        if isinstance(build, Later):
            late.append(LateFeature(build, parts, add))
            parts.grants.add(build.grants)
            parts.services.lend_late(build.package.__name__, late[-1].built)
            parts.endings.add_late(late[-1].built)
        else:
            features.append(build(parts))
            add(features[-1])
    return Composition(parts, features, late, errors)


def _merged(mappings: Iterable[Mapping[Key, Value]]) -> dict[Key, Value]:
    return {key: value for mapping in mappings for key, value in mapping.items()}

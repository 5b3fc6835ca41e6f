"""The list of features, and what becomes of all that they bring. A further feature is one more entry."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import charter.audit.feature
import charter.channels.feature
import charter.children.feature
import charter.compliance.feature
import charter.identity.feature
import charter.jobs.feature
import charter.ledger.feature
import charter.organizations.feature
import charter.projects.feature
import charter.school.feature
import charter.system.feature
from charter.feature import Chore, Feature, Parts, Services, Work
from charter.platform.database.stored_responses import SqlIdempotencyStore
from charter.platform.database.sweeping import sweep_all
from charter.platform.database.transactions import Database
from charter.platform.mail.courier import Courier
from charter.platform.mail.outbox import SqlOutbox
from charter.platform.mail.sending import build_mail
from charter.platform.mail.settings import MailSettings
from charter.platform.redis.client import build_redis
from charter.platform.redis.rate_windows import build_rate_limiter
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from charter.shared.clock import Clock, utc_now
from charter.shared.endings import Endings
from contract import Handlers
from contract.job_kinds import KINDS
from contract_runtime import Authenticator, CodedError, ContractNotFulfilled, PolicyBackends

Key = TypeVar("Key")
Value = TypeVar("Value")

FEATURES: Final[tuple[Callable[[Parts], Feature], ...]] = (
    charter.audit.feature.build,
    charter.identity.feature.build,
    charter.channels.feature.build,
    charter.jobs.feature.build,
    charter.organizations.feature.build,
    charter.projects.feature.build,
    charter.ledger.feature.build,
    charter.compliance.feature.build,
    charter.school.feature.build,
    charter.children.feature.build,
    charter.system.feature.build,
)
"""In this order: each may ask for what those before it lend."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The features of a service over the parts that they share."""

    parts: Parts
    features: Sequence[Feature]

    @property
    def handlers(self) -> Handlers:
        """Every handler of the contract."""
        return Handlers(**_merged(feature.handlers for feature in self.features))

    @property
    def errors(self) -> dict[type[Exception], type[CodedError]]:
        """What each error of a feature is called in the contract."""
        return _merged(feature.errors for feature in self.features)

    @property
    def security(self) -> dict[str, Authenticator]:
        """The verifier of each security scheme of the contract."""
        return _merged(feature.security for feature in self.features)

    @property
    def policies(self) -> PolicyBackends:
        """What the policies of the contract run on."""
        database, redis = self.parts.database, self.parts.redis
        return PolicyBackends(
            transactions=database.transaction_of_caller,
            idempotency=SqlIdempotencyStore(database),
            limiter=build_rate_limiter(None if redis is None else redis.client),
            audit=next((feature.trail for feature in self.features if feature.trail is not None), None),
            channels=next((each.channels for each in self.features if each.channels is not None), None),
            entitle=next((each.entitle for each in self.features if each.entitle is not None), None),
        )

    @property
    def preparations(self) -> list[Work]:
        """What is done before the first request. Refuses a role that row-level security does not bind."""
        steps = [step for feature in self.features for step in feature.prepare]
        return [self.parts.database.verify_application_role, *steps]

    @property
    def background(self) -> list[Work]:
        """What runs as long as the process does: the mail, and the work of features."""
        outbox, settings, now = self.parts.outbox, self.parts.group(MailSettings), self.parts.now
        mails = _merged(feature.mails for feature in self.features)
        courier = Courier(outbox, mails, build_mail(settings), outbox.bell, now)
        return [courier.run, *(work for feature in self.features for work in feature.background)]

    @property
    def jobs(self) -> dict[str, Chore]:
        """What workers do, by the names of the kinds. Raises: ContractNotFulfilled where nobody does one."""
        chores = {chore.kind.name: chore for feature in self.features for chore in feature.jobs}
        if undone := sorted(KINDS.keys() - chores.keys()):
            raise ContractNotFulfilled(
                f"the contract has jobs that nobody does, of the kind {', '.join(undone)}: "
                "add a Chore with the kind's function to `jobs` of a Feature, or take the kind out of x-job"
            )
        return chores

    async def sweep(self) -> dict[str, int] | None:
        """Remove what is old. Answers how many rows of each kind; None where another process sweeps."""
        return await sweep_all(self.parts.database, self.parts.sweeps, self.parts.now())

    async def close(self) -> None:
        """Close what features have open, and every connection."""
        for feature in self.features:
            for close in feature.close:
                close()
        await self.parts.database.close()
        if self.parts.redis is not None:
            await self.parts.redis.aclose()


def compose(
    settings: Settings,
    overrides: Mapping[Callable[..., Any], Callable[..., Any]] | None = None,
    now: Clock = utc_now,
    features: Sequence[Callable[[Parts], Feature]] = FEATURES,
) -> Composition:
    """Build the parts and every feature; none connects before it is used.

    `overrides` are the `dependency_overrides` of an application.
    """
    database, metrics = Database(settings, overrides), ServiceMetrics()
    metrics.watch("database_connections_lent", "Connections in use.", database.count_lent)
    parts = Parts(
        settings=settings,
        database=database,
        redis=build_redis(settings),
        metrics=metrics,
        outbox=SqlOutbox(database),
        endings=Endings(),
        services=Services(),
        now=now,
    )
    return Composition(parts, [_added(build(parts), parts) for build in features])


def _added(feature: Feature, parts: Parts) -> Feature:
    """The feature, once others can ask for what it lends, and it is told of what ends."""
    for service in feature.lends:
        parts.services.lend(service)
    parts.sweeps.extend(feature.sweeps)
    parts.grants.add(feature.grants)
    for follower in feature.ends:
        parts.endings.add(follower)
    return feature


def _merged(mappings: Iterable[Mapping[Key, Value]]) -> dict[Key, Value]:
    return {key: value for mapping in mappings for key, value in mapping.items()}

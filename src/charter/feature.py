"""What a feature is built from, and what it brings."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from charter.platform.database.sweeping import Sweep
from charter.platform.database.transactions import Database
from charter.platform.mail.courier import Write
from charter.platform.mail.outbox import SqlOutbox
from charter.platform.redis.client import Redis
from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.shared.clock import Clock
from charter.shared.duties import Duty, Grants
from charter.shared.endings import Endings, EndsWith
from contract_runtime import Authenticator, ChannelBackends, CodedError, Entitle, JobKind, JobWork
from contract_runtime.policies import AuditTrail

Kind = TypeVar("Kind")
Work = Callable[[], Awaitable[None]]
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""Makes arguments of one version those of the next."""


class Services:
    """What features lend each other, by class: each asks for it behind a Protocol of its own."""

    def __init__(self) -> None:
        self._lent: dict[type, object] = {}

    def lend(self, service: object) -> None:
        """Let others have a service."""
        self._lent[type(service)] = service

    def get(self, kind: type[Kind]) -> Kind:
        """The service of a class. A feature that is built later can be asked once all are."""
        service = self._lent.get(kind)
        if not isinstance(service, kind):
            raise LookupError(f"no feature lends {kind.__name__}")
        return service


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What features are built from; none connects before it is used."""

    settings: EnvironmentSettings
    database: Database
    redis: Redis | None
    metrics: ServiceMetrics
    outbox: SqlOutbox
    endings: Endings
    services: Services
    sweeps: list[Sweep] = field(default_factory=list)
    """Those of every feature, once all are built."""
    grants: Grants = field(default_factory=Grants)
    """The same."""
    now: Clock

    def group(self, kind: type[Kind]) -> Kind:
        """The group of the settings that a feature knows."""
        if not isinstance(self.settings, kind):
            raise LookupError(f"the settings have no {kind.__name__}")
        return self.settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """A kind of jobs with the function that does them.

    `upgrades` stand under the version that they begin with: jobs that wait are older than a release.
    """

    kind: JobKind
    work: JobWork
    upgrades: Mapping[int, Upgrade] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What one feature brings; what it has nothing of is left out.

    `handlers` stand under their names in the contract's `Handlers`, `security` under those of its schemes,
    `mails` under their kinds. `grants` are the permissions of the contract that each duty gives. `prepare` is
    done before the first request, or made up for where the database is away; `background` runs as long as the
    process does.
    """

    handlers: Mapping[str, Any]
    errors: Mapping[type[Exception], type[CodedError]] = field(default_factory=dict)
    security: Mapping[str, Authenticator] = field(default_factory=dict)
    trail: AuditTrail | None = None
    channels: ChannelBackends | None = None
    entitle: Entitle | None = None
    grants: Mapping[Duty, frozenset[str]] = field(default_factory=dict)
    lends: tuple[object, ...] = ()
    ends: tuple[EndsWith[Any], ...] = ()
    mails: Mapping[str, Write] = field(default_factory=dict)
    prepare: tuple[Work, ...] = ()
    background: tuple[Work, ...] = ()
    sweeps: tuple[Sweep, ...] = ()
    jobs: tuple[Chore, ...] = ()
    close: tuple[Callable[[], None], ...] = ()

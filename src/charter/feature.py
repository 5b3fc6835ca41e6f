"""What a feature is built from, and what it brings."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from threading import RLock
from types import ModuleType
from typing import Any, Final, TypeVar

from charter.platform.database.sweeping import Sweep
from charter.platform.database.transactions import Database
from charter.platform.http.door import Door
from charter.platform.mail.courier import Write
from charter.platform.mail.outbox import SqlOutbox
from charter.platform.mail.sending import Asked, Message
from charter.platform.redis.client import Redis
from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.tracing import Tracing
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
        self._late: dict[str, Callable[[], object]] = {}

    def lend(self, service: object) -> None:
        """Let others have a service."""
        self._lent[type(service)] = service

    def lend_late(self, package: str, build: Callable[[], object]) -> None:
        """Let others have the services of a package, which `build` lends when the first of them is needed."""
        self._late[f"{package}."] = build

    def get(self, kind: type[Kind]) -> Kind:
        """The service of a class. A feature that is built later can be asked once all are."""
        service = self._lent.get(kind)
        if service is None:
            for package, build in self._late.items():
                if kind.__module__.startswith(package):
                    build()
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
    tracing: Tracing
    door: Door
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


Build = Callable[[Parts], Feature]


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A feature that is imported and built with the first request to it, or when another one needs it.

    `handlers` are the names under which it will bring some, `mails` the kinds that it writes, `load` imports
    what builds it. Of all else it brings only errors, services to lend, jobs, sweeps and what ends with
    others: the rest is needed from the start.
    """

    package: ModuleType
    handlers: tuple[str, ...]
    load: Callable[[], Build]
    grants: Mapping[Duty, frozenset[str]] = field(default_factory=dict)
    mails: tuple[str, ...] = ()


NEEDED_FROM_THE_START: Final = (
    *("security", "trail", "channels", "entitle", "grants"),
    *("prepare", "background", "close"),
)
_BUILDING: Final = RLock()
"""One for all: features that need each other would wait for each other."""


class LateFeature:
    """A feature that is built when it is first asked for; threads may ask at the same time."""

    def __init__(self, later: Later, parts: Parts, add: Callable[[Feature], None]) -> None:
        self.names = later.handlers
        self._later = later
        self._parts = parts
        self._add = add
        self._is_being_built = False
        self._feature: Feature | None = None

    @property
    def handlers(self) -> Mapping[str, Any]:
        """Its handlers, or what stands in for them until it is built."""
        if self._feature is not None:
            return self._feature.handlers
        return {name: _LateHandlers(name, self.built) for name in self.names}

    @property
    def mails(self) -> Mapping[str, Write]:
        """Who writes its mails, once there is one to write."""

        async def write(kind: str, address: str, reference: int | None, asked: Asked) -> Message | None:
            return await self.built().mails[kind](kind, address, reference, asked)

        return dict.fromkeys(self._later.mails, write)

    def built(self) -> Feature:
        """The feature. Raises: LookupError where it brings what it must not, or needs itself."""
        if self._feature is None:
            with _BUILDING:
                if self._feature is None:
                    self._feature = self._build()
        return self._feature

    def _build(self) -> Feature:
        package = self._later.package.__name__
        if self._is_being_built:
            raise LookupError(f"{package} needs a service of its own before it lends it")
        self._is_being_built = True
        try:
            feature = self._later.load()(self._parts)
        finally:
            self._is_being_built = False
        if feature.handlers.keys() != set(self.names):
            brought = ", ".join(feature.handlers)
            raise LookupError(f"{package} brings handlers for {brought}: name these in Later")
        if feature.mails.keys() != set(self._later.mails):
            written = ", ".join(feature.mails)
            raise LookupError(f"{package} writes the mails {written}: name these in Later")
        if early := [name for name in NEEDED_FROM_THE_START if getattr(feature, name)]:
            raise LookupError(f"{package} comes too late for {', '.join(early)}: build it from the start")
        self._add(feature)
        return feature


class _LateHandlers:
    """Stands in for handlers until the first of their methods is asked for."""

    __slots__ = ("_built", "_name")

    def __init__(self, name: str, built: Callable[[], Feature]) -> None:
        self._name = name
        self._built = built

    def __getattr__(self, name: str) -> object:
        found: object = getattr(self._built().handlers[self._name], name)
        return found

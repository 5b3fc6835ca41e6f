"""What a running service consists of."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from charter.identity.accounts.passwords import Passwords
from charter.identity.sessions.ended_rows import SqlEndedRows
from charter.identity.tokens.ended_sessions import EndedSessions
from charter.platform.database.transactions import Database
from charter.platform.redis.failure_counts import LocalFailureCounts, RedisFailureCounts
from charter.platform.redis.news import RedisNews
from charter.platform.redis.redis import Redis, build_redis
from charter.platform.settings.settings import Settings
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.shared.clock import Clock, utc_now

NEWS_OF_ENDED: Final = "charter:ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts that features share; `mail_bell` rings when there is mail to send."""

    database: Database
    redis: Redis | None
    metrics: ServiceMetrics
    ended: EndedSessions
    failures: LocalFailureCounts | RedisFailureCounts
    passwords: Passwords
    mail_bell: asyncio.Event
    now: Clock


def build_parts(
    settings: Settings,
    overrides: Mapping[Callable[..., Any], Callable[..., Any]],
    now: Clock = utc_now,
) -> Parts:
    """Build the parts; none connects before it is used."""
    database, metrics, redis = Database(settings, overrides), ServiceMetrics(), build_redis(settings)
    metrics.watch("database_connections_lent", "Connections in use.", database.count_lent)
    news = None if redis is None else RedisNews(redis.client, NEWS_OF_ENDED)
    return Parts(
        database=database,
        redis=redis,
        metrics=metrics,
        ended=EndedSessions(SqlEndedRows(database), news, database.after_commit, now),
        failures=LocalFailureCounts() if redis is None else RedisFailureCounts(redis.client),
        passwords=Passwords(),
        mail_bell=asyncio.Event(),
        now=now,
    )

"""A connection whose statements are spans of the trace that is open."""

from collections.abc import Sequence
from typing import Any, Final

import psycopg
from psycopg.pq.abc import PGresult
from typing_extensions import override

from charter.platform.database.plans import Bound
from charter.platform.database.wire import Wire
from charter.platform.telemetry.tracing import Tracing

LONGEST: Final = 2_000
"""Characters of a statement that a span shows."""


class TracedWire(Wire):
    """What travels together is one span, by its last statement, without its values."""

    def __init__(
        self, driver: psycopg.AsyncConnection[Any], tracing: Tracing, *, prepares: bool = True
    ) -> None:
        super().__init__(driver, prepares=prepares)
        self._tracing = tracing

    @override
    async def run(self, statements: Sequence[Bound]) -> list[PGresult]:
        text = statements[-1][0].strip()
        with self._tracing.outgoing("postgresql", text.split(None, 1)[0], text[:LONGEST]):
            return await super().run(statements)

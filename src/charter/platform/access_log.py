"""The access log: a line for each request, written straight to the log output.

A `LogRecord` for each request costs about as much as the rest of the edge, so the line is built here. It goes
where `configure_logging` sends records, and the level of the logger `charter.access` holds for it. If logging
is set up otherwise, a request is an ordinary record of that logger with the same fields as `extra`.
"""

import json
import logging
import re
import time
from functools import lru_cache
from typing import Any, Final

from starlette.types import Scope

from charter.platform.log_redaction import escape_control_characters
from charter.platform.structured_logs import clock_time, line_handler, rfc3339

ACCESS_LOGGER: Final = "charter.access"
LONGEST_PATH: Final = 1024
_SECRET_PARAMETER: Final = re.compile(r"\{[^}]*(?:token|secret|password|ticket)[^}]*\}", re.IGNORECASE)
_as_json: Final = json.encoder.encode_basestring_ascii
_known_as_json: Final = lru_cache(maxsize=4096)(_as_json)


class AccessLog:
    """Writes a line for each request: level ERROR for statuses of 500 and above, otherwise INFO."""

    def __init__(self) -> None:
        self._logger = logging.getLogger(ACCESS_LOGGER)
        self._handler = line_handler()

    def write(self, event: str, scope: Scope, route: str, status: int, seconds: float) -> None:
        """Log a request that took `seconds`, its path without the query, which may hold a token."""
        level = logging.ERROR if status >= 500 else logging.INFO
        if not self._logger.isEnabledFor(level):
            return
        if self._handler is None:
            self._logger.log(level, event, extra=_fields(scope, route, status, seconds))
        elif self._handler.is_json:
            self._handler.output.write_soon(_json_line(event, scope, route, status, seconds))
        else:
            self._handler.output.write_soon(_console_line(scope, route, status, seconds))

    def flush(self) -> None:
        """Write out the lines that wait for others."""
        if self._handler is not None:
            self._handler.flush()


def shown_path(scope: Scope, route: str) -> str:
    """The path as logs show it: cut, and the route's template in its place where a parameter is a secret."""
    path: str = route if _has_secret_parameter(route) else scope["path"]
    return path[:LONGEST_PATH]


@lru_cache(maxsize=4096)
def _has_secret_parameter(route: str) -> bool:
    return _SECRET_PARAMETER.search(route) is not None


def _json_line(event: str, scope: Scope, route: str, status: int, seconds: float) -> str:
    state = scope["state"]
    client = scope.get("client")
    caller = state.get("caller")
    subject = "" if caller is None else f',"caller":{_as_json(caller.subject)}'
    constant_part = _constant_part(event, scope.get("method", "GET"), route, status)
    return (
        f'{{"timestamp":"{rfc3339(time.time())}",{constant_part},'
        f'"path":{_as_json(shown_path(scope, route))},"duration_ms":{seconds * 1000:.3f},'
        f'"request_id":"{state["request_id"]}","client":{_known_as_json(client[0]) if client else "null"}'
        f"{subject}}}\n"
    )


@lru_cache(maxsize=4096)
def _constant_part(event: str, method: str, route: str, status: int) -> str:
    """The fields that the requests of one route share."""
    fields = {
        "level": "ERROR" if status >= 500 else "INFO",
        "logger": ACCESS_LOGGER,
        "event": event,
        "method": method,
        "route": route,
        "status": status,
    }
    return json.dumps(fields, separators=(",", ":"))[1:-1]


def _console_line(scope: Scope, route: str, status: int, seconds: float) -> str:
    level = "ERROR" if status >= 500 else "INFO"
    return (
        f"{clock_time(time.time())} {level:<8} {ACCESS_LOGGER}: {scope.get('method', 'WEBSOCKET')} "
        f"{escape_control_characters(shown_path(scope, route))} {status} {seconds * 1000:.1f} ms "
        f"[{scope['state']['request_id']}]\n"
    )


def _fields(scope: Scope, route: str, status: int, seconds: float) -> dict[str, Any]:
    client = scope.get("client")
    caller = scope["state"].get("caller")
    return {
        "method": scope.get("method", "GET"),
        "route": route,
        "path": shown_path(scope, route),
        "status": status,
        "duration_ms": round(seconds * 1000, 3),
        "request_id": scope["state"]["request_id"],
        "client": client[0] if client else None,
        "caller": caller.subject if caller else None,
    }

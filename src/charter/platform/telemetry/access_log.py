"""The access log: a line for each request, written straight to the log output.

A `LogRecord` for each request costs about as much as the rest of the edge, so the line is built here. It goes
where `configure_logging` sends records, and the level of the logger `charter.access` holds for it. If logging
is set up otherwise, a request is an ordinary record of that logger with the same fields as `extra`.
"""

import json
import logging
import re
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from starlette.types import Scope

from charter.platform.telemetry.log_redaction import escape_control_characters
from charter.platform.telemetry.structured_logs import clock_time, line_handler, rfc3339

ACCESS_LOGGER: Final = "charter.access"
LONGEST_PATH: Final = 1024
MOST_FORMS: Final = 4096
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
            form = line_form(event, scope.get("method", "GET"), route, status)
            self._handler.output.write_soon(form.line, scope, seconds, time.time())
        else:
            self._handler.output.write_soon(_console_line, scope, route, status, seconds, time.time())

    def settle(self) -> None:
        """Write out the lines that wait, for the process ends; a reader that is slow has a moment."""
        if self._handler is not None:
            self._handler.output.settle()


@dataclass(frozen=True, slots=True)
class LineForm:
    """What the lines of one route, method and status share; `path` is set where all show the same one."""

    template: str
    path: str | None

    def line(self, scope: Scope, seconds: float, timestamp: float) -> str:
        """The line of one request."""
        client, state = scope.get("client"), scope["state"]
        caller = state.get("caller")
        return self.template % (
            rfc3339(timestamp),
            self.path or _as_json(scope["path"][:LONGEST_PATH]),
            seconds * 1000,
            state["request_id"],
            _known_as_json(client[0]) if client else "null",
            ("" if caller is None else f',"caller":{_as_json(caller.subject)}')
            + (f',"trace_id":"{state["trace_id"]}"' if "trace_id" in state else ""),
        )


@lru_cache(MOST_FORMS)  # methods are the clients' to invent
def line_form(event: str, method: str, route: str, status: int) -> LineForm:
    """The form of a JSON line. Its gaps: time, path, milliseconds, request id, client, further fields."""
    fields = {
        "level": "ERROR" if status >= 500 else "INFO",
        "logger": ACCESS_LOGGER,
        "event": event,
        "method": method,
        "route": route,
        "status": status,
    }
    shared = json.dumps(fields, separators=(",", ":"))[1:-1].replace("%", "%%")
    template = f'{{"timestamp":"%s",{shared},"path":%s,"duration_ms":%.3f,"request_id":"%s","client":%s%s}}\n'
    return LineForm(template, _as_json(route) if _has_secret_parameter(route) else None)


def shown_path(scope: Scope, route: str) -> str:
    """The path as logs show it: cut, and the route's template in its place where a parameter is a secret."""
    path: str = route if _has_secret_parameter(route) else scope["path"]
    return path[:LONGEST_PATH]


@lru_cache(maxsize=4096)
def _has_secret_parameter(route: str) -> bool:
    return _SECRET_PARAMETER.search(route) is not None


def _console_line(scope: Scope, route: str, status: int, seconds: float, timestamp: float) -> str:
    level = "ERROR" if status >= 500 else "INFO"
    return (
        f"{clock_time(timestamp)} {level:<8} {ACCESS_LOGGER}: {scope.get('method', 'WEBSOCKET')} "
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

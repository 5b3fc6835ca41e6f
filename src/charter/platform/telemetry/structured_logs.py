"""Logs: one JSON object a line in production, readable lines in development, the request's id on each."""

import json
import logging
import sys
import time
from collections.abc import Mapping
from contextvars import ContextVar
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, TextIO

from typing_extensions import override

from charter.platform.telemetry.log_output import LineOutput
from charter.platform.telemetry.log_redaction import (
    REDACTED,
    escape_control_characters,
    is_secret_name,
    redact,
)
from charter.platform.telemetry.settings import TelemetrySettings

REQUEST: Final[ContextVar[Mapping[str, Any]]] = ContextVar("request", default=MappingProxyType({}))
"""The state of the request that is answered, or of the work that is done; every record carries its ids."""

_TALKATIVE: Final = (
    *("charter.sockets", "httpcore", "httpx", "httpx2"),
    *("celery.app.trace", "celery.worker.strategy", "watchfiles.main"),
)
"""Loggers that tell at INFO each wake-up, change of code, request sent or WebSocket with its whole URL."""

_STANDARD_FIELDS: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


class LineHandler(logging.Handler):
    """Writes records as lines; the access log writes its lines to the same output."""

    def __init__(self, output: LineOutput, *, is_json: bool) -> None:
        super().__init__()
        self.output = output
        self.is_json = is_json
        self.setFormatter(JsonFormatter() if is_json else ConsoleFormatter())
        output.tell = lambda lines: self._line("%d lines were dropped: nobody took them", lines)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.output.write(self.format(record) + "\n")
        except Exception as error:
            # Not to standard error, as logging would: nobody may read it.
            place = f"{record.pathname}:{record.lineno}"
            self.output.write(self._line("the line of %s cannot be written: %r", place, error))

    def _line(self, event: str, *arguments: object) -> str:
        record = logging.LogRecord(__name__, logging.WARNING, __file__, 0, event, arguments, None)
        return self.format(record) + "\n"

    @override
    def flush(self) -> None:
        self.output.flush()

    @override
    def close(self) -> None:
        self.output.close()
        super().close()


class JsonFormatter(logging.Formatter):
    """A record as a line of ASCII JSON: timestamp, level, logger, event, ids, `extra`, exception."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "timestamp": rfc3339(record.created),
            "level": record.levelname,
            "logger": record.name,
            "event": redact(record.getMessage()),
        }
        fields |= ids_at_work()
        fields |= extra_fields(record)
        if trace := self._trace(record):
            fields["exception"] = trace
        return json.dumps(fields, default=lambda value: redact(str(value)))

    def _trace(self, record: logging.LogRecord) -> str:
        parts = []
        if record.exc_info:
            parts.append(self.formatException(record.exc_info))
        if record.stack_info:
            parts.append(self.formatStack(record.stack_info))
        return redact("\n".join(parts))


class ConsoleFormatter(JsonFormatter):
    """A record as a line for people; a trace follows on lines of its own, indented."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        extras = "".join(f" {name}={value}" for name, value in extra_fields(record).items())
        request_id = request_id_at_work()
        text = f"{redact(record.getMessage())}{extras}" + (f" [{request_id}]" if request_id else "")
        origin = f"{clock_time(record.created)} {record.levelname:<8} {record.name}"
        line = f"{origin}: {escape_control_characters(text)}"
        if trace := self._trace(record):
            line += "\n" + escape_control_characters(trace, keep_line_breaks=True)
        return line.replace("\n", "\n    ")


def configure_logging(settings: TelemetrySettings, stream: TextIO | None = None) -> None:
    """Set the root logger up, for this process: level, one handler to `stream` (standard output by default).

    Calling it again replaces that handler and leaves foreign ones alone. Uvicorn's loggers join in (start it
    with `log_config=None`), but for its access log, whose place the edge's line takes.
    """
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, LineHandler)]:
        root.removeHandler(handler)
        handler.close()
    root.addHandler(LineHandler(LineOutput(stream or sys.stdout), is_json=settings.log_format == "json"))
    root.setLevel(settings.log_level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.asgi", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = name != "uvicorn.access"
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)


def line_handler() -> LineHandler | None:
    """The handler that `configure_logging` put on the root logger."""
    return next((each for each in logging.getLogger().handlers if isinstance(each, LineHandler)), None)


def request_id_at_work() -> str | None:
    """The id of the request that is answered, if one is."""
    return REQUEST.get().get("request_id")


def ids_at_work() -> dict[str, str]:
    """The ids of the request, of its caller and of its trace, as far as they are known."""
    state = REQUEST.get()
    found = {name: state[name] for name in ("request_id", "trace_id") if name in state}
    return found | ({"caller": state["caller"].subject} if "caller" in state else {})


def extra_fields(record: logging.LogRecord) -> dict[str, object]:
    """What the call gave as `extra`, with secrets redacted by name and, in text, by shape."""
    return {
        name: REDACTED if is_secret_name(name) else redact(value) if isinstance(value, str) else value
        for name, value in vars(record).items()
        if name not in _STANDARD_FIELDS and not name.startswith("_")
    }


def rfc3339(timestamp: float) -> str:
    """UTC with milliseconds, as in `2026-01-31T12:00:00.123Z` (RFC 3339)."""
    return f"{_second(int(timestamp))}.{int(timestamp % 1 * 1000):03d}Z"


def clock_time(timestamp: float) -> str:
    """The local time of day, for people."""
    return time.strftime("%H:%M:%S", time.localtime(timestamp))


@lru_cache(maxsize=2)
def _second(timestamp: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(timestamp))

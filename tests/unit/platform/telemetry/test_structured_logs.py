"""Log records as lines."""

import io
import json
import logging
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from charter.platform.telemetry.structured_logs import REQUEST, configure_logging
from tests.unit.platform.application import MakeSettings

Log = Callable[..., str]


@pytest.fixture
def configured(untouched_logging: object, make_settings: MakeSettings) -> Callable[..., io.StringIO]:
    """Sets logging up and gives what it writes."""
    assert untouched_logging is None

    def configure(**changes: object) -> io.StringIO:
        written = io.StringIO()
        configure_logging(make_settings(**changes), written)
        return written

    return configure


def only_line(written: io.StringIO) -> dict[str, Any]:
    (line,) = written.getvalue().splitlines()
    fields = json.loads(line)
    assert isinstance(fields, dict)
    return fields


def test_record_is_a_line_of_json(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    logging.getLogger("charter.jobs").warning("job %d waits", 7, extra={"queue": "mail", "size": 3})
    line = only_line(written)
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "level": "WARNING",
        "logger": "charter.jobs",
        "event": "job 7 waits",
        "queue": "mail",
        "size": 3,
    }


def test_record_carries_the_id_of_its_request(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    outer = REQUEST.set({"request_id": "abc"})
    logging.getLogger("charter.jobs").warning("waits")
    REQUEST.reset(outer)
    assert only_line(written)["request_id"] == "abc"


def test_exception_is_a_field_of_its_line(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    try:
        raise ValueError("token=geheim")
    except ValueError:
        logging.getLogger("charter.jobs").exception("failed", stack_info=True)
    line = only_line(written)
    assert "ValueError: token=[redacted]" in line["exception"]
    assert "Stack (most recent call last)" in line["exception"]


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_message_cannot_forge_a_line(configured: Callable[..., io.StringIO], log_format: str) -> None:
    written = configured(log_format=log_format)
    logging.getLogger("charter.jobs").warning("name: %s", "a\r\n\x1b[31m{}\x00\u2028\u202eb")
    assert len(written.getvalue().splitlines()) == 1
    assert not set(written.getvalue()) & set("\r\x1b\x00\u2028\u202e")


@pytest.mark.parametrize(
    "secret_text",
    [
        "Authorization: Bearer geheim-geheim",
        "{'authorization': 'Basic geheim'}",
        "headers [(b'authorization', b'Bearer geheim-geheim')]",
        "Cookie: session=geheim; other=geheim",
        "set-cookie: sid=geheim; HttpOnly",
        "GET /ws/jobs/7?token=geheim&x=1",
        "refresh_token=geheim",
        '{"password": "geheim", "name": "x"}',
        "api_key=geheim",
        "postgresql://charter:geheim@db/charter",
        "redis://:geheim@cache:6379/0",
        "token eyJhbGciOi.geheim_geheim.geheim",
    ],
)
def test_secrets_are_redacted(configured: Callable[..., io.StringIO], secret_text: str) -> None:
    written = configured()
    logging.getLogger("charter.jobs").warning("got %s", secret_text, extra={"seen": secret_text})
    assert "geheim" not in written.getvalue()
    assert "[redacted]" in only_line(written)["event"]


def test_extra_named_like_a_secret_is_redacted(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    logging.getLogger("charter.jobs").warning("got", extra={"access_token": "geheim", "password": b"geheim"})
    assert "geheim" not in written.getvalue()


def test_ordinary_words_are_left_alone(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    text = "tokens expire; password too short; see https://example.com/a:b at 12:30 by a@b.example"
    logging.getLogger("charter.jobs").warning(text)
    assert only_line(written)["event"] == text


def test_uvicorn_joins_in_but_for_its_access_log(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    logging.getLogger("uvicorn.error").warning("Unsupported upgrade request.")
    logging.getLogger("uvicorn.access").warning("GET /?token=geheim")
    assert only_line(written)["logger"] == "uvicorn.error"


def test_warnings_become_lines(configured: Callable[..., io.StringIO]) -> None:
    written = configured()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("old thing", UserWarning, stacklevel=1)
        logging.captureWarnings(capture=False)
    assert "old thing" in only_line(written)["event"]


def test_level_holds(configured: Callable[..., io.StringIO]) -> None:
    written = configured(log_level="ERROR")
    logging.getLogger("charter.jobs").warning("waits")
    assert not written.getvalue()


def test_configuring_again_replaces_the_output(configured: Callable[..., io.StringIO]) -> None:
    first, second = configured(), configured()
    logging.getLogger("charter.jobs").warning("waits")
    assert not first.getvalue()
    assert only_line(second)["event"] == "waits"


def test_foreign_handlers_stay(
    configured: Callable[..., io.StringIO], caplog: pytest.LogCaptureFixture
) -> None:
    configured()
    logging.getLogger("charter.jobs").warning("waits")
    assert "waits" in caplog.text


def test_console_shows_the_trace_indented(configured: Callable[..., io.StringIO]) -> None:
    written = configured(log_format="console")
    try:
        raise ValueError("a\x1bb")
    except ValueError:
        logging.getLogger("charter.jobs").exception("failed", extra={"job": 7})
    first, *trace = written.getvalue().splitlines()
    assert first.endswith("ERROR    charter.jobs: failed job=7")
    assert all(line.startswith("    ") for line in trace)
    assert trace[-1] == "    ValueError: a\\x1bb"


def test_standard_output_is_the_default(
    untouched_logging: object, make_settings: MakeSettings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert untouched_logging is None
    configure_logging(make_settings())
    logging.getLogger("charter.jobs").warning("waits")
    sys.stdout.flush()
    assert '"event": "waits"' in capsys.readouterr().out

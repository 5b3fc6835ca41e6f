"""The line that each request leaves in the log."""

import logging
import re

import pytest
from fastapi.testclient import TestClient

from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from tests.unit.platform.application import BuildEdge, MakeSettings, an_application


def test_line_names_route_and_path_but_not_the_query(build_edge: BuildEdge) -> None:
    edge = build_edge()
    edge.client.get("/things/7?access_token=geheim")
    (line,) = edge.access_lines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line.pop("timestamp"))
    assert line.pop("duration_ms") >= 0
    assert re.fullmatch("[0-9a-f]{32}", line.pop("request_id"))
    assert line == {
        "level": "INFO",
        "logger": "charter.access",
        "event": "request",
        "method": "GET",
        "route": "/things/{thing_id}",
        "path": "/things/7",
        "status": 200,
        "client": "203.0.113.9",
    }
    assert "geheim" not in edge.text()


def test_path_with_a_secret_in_it_gives_way_to_its_route(build_edge: BuildEdge) -> None:
    edge = build_edge()
    edge.client.get("/invitations/geheim")
    assert edge.access_lines()[0]["path"] == "/invitations/{invitation_token}"
    assert "geheim" not in edge.text()


def test_line_names_the_caller(build_edge: BuildEdge) -> None:
    edge = build_edge()
    edge.client.get("/mine")
    assert edge.access_lines()[0]["caller"] == 'al"ice\n'


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_path_cannot_forge_a_line(build_edge: BuildEdge, log_format: str) -> None:
    edge = build_edge(log_format=log_format)
    edge.client.get('/things/a%0A{"level":"INFO"}%0D%1B[31m%E2%80%AE%C2%85"b')
    assert edge.text().count("\n") == 1
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", edge.text())


def test_long_path_is_cut(build_edge: BuildEdge) -> None:
    edge = build_edge()
    edge.client.get("/things/" + "x" * 5000)
    assert len(edge.access_lines()[0]["path"]) == 1024


def test_level_warning_leaves_failures_only(build_edge: BuildEdge) -> None:
    edge = build_edge(log_level="WARNING")
    edge.client.get("/things/7")
    edge.client.get("/broken")
    assert [line["status"] for line in edge.access_lines()] == [500]


def test_lines_of_a_request_stand_in_order(build_edge: BuildEdge) -> None:
    edge = build_edge()
    for _ in range(3):
        edge.client.get("/mine")
    assert [line["logger"] for line in edge.lines()] == ["charter.things", "charter.access"] * 3


def test_console_line_is_for_people(build_edge: BuildEdge) -> None:
    edge = build_edge(log_format="console")
    edge.client.get("/things/7", headers={"X-Request-Id": "abc"})
    assert re.fullmatch(
        r"\d\d:\d\d:\d\d INFO     charter\.access: GET /things/7 200 \d+\.\d ms \[abc\]\n", edge.text()
    )


def test_without_our_handler_a_request_is_an_ordinary_record(
    caplog: pytest.LogCaptureFixture, make_settings: MakeSettings
) -> None:
    app = an_application()
    add_edge(app, make_settings(), ServiceMetrics())
    with caplog.at_level(logging.INFO, logger="charter.access"):
        TestClient(app).get("/things/7")
    (record,) = [record for record in caplog.records if record.name == "charter.access"]
    assert vars(record)["path"] == "/things/7"
    assert vars(record)["status"] == 200

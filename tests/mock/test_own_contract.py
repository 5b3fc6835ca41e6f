"""The mock of this project's contract: jobs that are done when they are read, and what is told of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi.testclient import TestClient

from contract import wiring
from contract_runtime.mock import create_mock

ROOT: Final = Path(__file__).parents[2]
JOB: Final = "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d19"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    document = json.loads((ROOT / "generated/contract/openapi.json").read_bytes())
    with TestClient(create_mock(wiring.CONTRACT, document), headers={"Authorization": "Bearer me"}) as client:
        yield client


def heard(client: TestClient, path: str) -> list[dict[str, Any]]:
    """All messages of a channel that ends well."""
    messages: list[dict[str, Any]] = []
    with client.websocket_connect(path) as socket:
        while (received := socket.receive())["type"] == "websocket.send":
            messages.append(json.loads(received["text"]))
    assert received["code"] == 1000
    return messages


@pytest.mark.parametrize("path", [f"/v1/jobs/{JOB}/events", f"/ws/jobs/{JOB}"])
def test_a_watched_job_begins_goes_on_and_ends(client: TestClient, path: str) -> None:
    messages = heard(client, path)
    assert [each["event"] for each in messages] == ["subscribed", "state", "progress", "finished"]
    assert [each.get("id") for each in messages] == [None, "mock.1", "mock.2", "mock.3"]
    assert {each["job_id"] for each in messages} == {JOB}
    assert messages[-1]["state"] == "SUCCESS"


def test_whoever_resumes_is_told_so_and_hears_what_was_missed(client: TestClient) -> None:
    messages = heard(client, f"/v1/jobs/{JOB}/events?resume=mock.2&ticket=any")
    assert [(each["event"], each.get("resumed")) for each in messages] == [
        ("subscribed", True),
        ("finished", None),
    ]
    assert not heard(client, f"/v1/jobs/{JOB}/events?resume=older.2")[0]["resumed"]


@pytest.mark.parametrize(("kind", "result"), [("demo", str), ("export_projects", dict)])
def test_a_posted_job_waits_and_is_done_when_it_is_read_again(
    client: TestClient, kind: str, result: type[object]
) -> None:
    made = client.post("/v1/jobs", json={"kind": kind})
    assert (made.status_code, made.json()["state"]) == (202, "PENDING")
    reads = [client.get(made.headers["location"]).json() for _ in range(3)]
    assert [each["state"] for each in reads] == ["PENDING", "SUCCESS", "SUCCESS"]
    assert {each["job_id"] for each in reads} == {made.json()["job_id"]}
    assert isinstance(reads[1]["result"], result)
    assert reads[1]["finished_at"] is not None


def test_a_job_that_was_cancelled_stays_so(client: TestClient) -> None:
    job = client.post("/v1/jobs", json={"kind": "demo"}).headers["location"]
    cancelled = client.post(f"{job}/cancel").json()
    reads = [client.get(job).json() for _ in range(2)]
    assert [each["state"] for each in (cancelled, *reads)] == ["CANCELLED"] * 3
    assert {each["job_id"] for each in (cancelled, *reads)} == {job.rpartition("/")[2]}
    assert reads[1]["result"] is None


def test_a_job_that_was_not_posted_stays_as_the_example_has_it(client: TestClient) -> None:
    client.post("/__mock__/reset")
    assert {client.get(f"/v1/jobs/{JOB}").json()["state"] for _ in range(3)} == {"PROGRESS"}

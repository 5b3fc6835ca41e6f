"""The state of the service, with and without the parts that it runs on."""

import asyncio
from contextlib import closing

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from charter.app import create_app
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.revisions import known_revisions
from charter.settings import Settings
from tests.integration.conftest import Bearer, Execute, client_of, composition_of
from tests.integration.jobs.rows import Rows, a_kind
from tests.listening import unused_port
from tests.waiting import until

pytestmark = pytest.mark.anyio
ATTEMPTS, PAUSE = 300, 0.1
NOWHERE = "postgresql://charter@127.0.0.1:1/charter"


@pytest.mark.parametrize("base", ["", "/api"])
async def test_health_answers_under_both_base_paths(client: httpx.AsyncClient, base: str) -> None:
    for path in ("/health", "/healthz", "/readyz"):
        answer = await client.get(base + path)
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


async def test_detailed_health_tells_the_latency_of_each_part(client: httpx.AsyncClient) -> None:
    health = (await client.get("/v1/health/detailed")).json()
    assert health["database"]["latency_ms"] > 0
    assert health["redis"]["status"] == "healthy"
    assert health["queue"] == {"due": 0, "unknown": 0, "oldest_seconds": 0.0}


async def test_jobs_that_nobody_of_this_release_does_are_counted(
    client: httpx.AsyncClient, settings: Settings
) -> None:
    with closing(Rows(settings.database_url)) as rows:
        for kind in ("demo", "sweep", "of_another_release"):
            rows.enqueue(a_kind(kind))
    queue = (await client.get("/v1/health/detailed")).json()["queue"]
    metrics = (await client.get("/metrics")).text
    assert (queue["due"], queue["unknown"]) == (3, 1)
    assert "\njobs_due 3.0" in metrics
    assert "\njobs_unknown 1.0" in metrics


async def test_without_workers_and_beats_the_service_is_ready_and_degraded(client: httpx.AsyncClient) -> None:
    health = (await client.get("/v1/health/detailed")).json()
    assert (health["status"], health["workers"]["alive"]) == ("degraded", 0)
    assert (health["workers"]["status"], health["beat"]) == ("unhealthy", {"status": "unhealthy"})
    assert "\nbeat_seen_seconds +Inf\n" in (await client.get("/metrics")).text
    assert (await client.get("/readyz")).status_code == 200


@pytest.mark.parametrize(("hours", "state"), [(25, "healthy"), (27, "unhealthy")])
async def test_a_beat_is_missed_after_a_day_and_workers_after_moments(
    client: httpx.AsyncClient, execute: Execute, hours: int, state: str
) -> None:
    await execute(
        "INSERT INTO job_workers (id, role, name, slots, busy, seen_at) VALUES"
        " (gen_random_uuid(), 'worker', 'here', 4, 3, now()),"
        " (gen_random_uuid(), 'worker', 'gone', 8, 8, now() - interval '1 minute'),"
        " (gen_random_uuid(), 'beat', 'gone', 0, 0, now() - make_interval(hours => %s))",
        hours,
    )
    health = (await client.get("/v1/health/detailed")).json()
    assert health["workers"] | {"latency_ms": 0} == {
        "status": "healthy",
        "latency_ms": 0,
        "alive": 1,
        "slots": 4,
        "busy": 3,
    }
    assert (health["beat"]["status"], health["status"]) == (
        state,
        "healthy" if state == "healthy" else "degraded",
    )
    metrics = (await client.get("/metrics")).text
    assert float(metrics.partition("\nbeat_seen_seconds ")[2].split()[0]) // 3600 == hours


async def test_metrics_count_requests_by_route(client: httpx.AsyncClient, bearer: Bearer) -> None:
    await client.get("/v1/projects/7", headers=bearer("alice"))
    metrics = (await client.get("/metrics")).text
    labels = 'method="GET",operation="getProject",route="/v1/projects/{project_id}",status="404"'
    assert f"http_requests_total{{{labels}}} 1.0" in metrics
    assert "\ndatabase_connections_lent " in metrics
    assert "\njobs_due 0.0" in metrics


async def test_metrics_at_a_port_of_their_own_know_what_waits(settings: Settings) -> None:
    with closing(Rows(settings.database_url)) as rows:
        rows.enqueue(a_kind("of_another_release"))
    app = create_app(settings.model_copy(update={"metrics_port": unused_port()}))
    metrics = composition_of(app).parts.metrics
    async with client_of(app):
        await until(lambda: b"\njobs_unknown 1.0" in metrics.render())
    assert b"\njobs_due 1.0" in metrics.render()


async def test_metrics_with_a_port_of_their_own_are_elsewhere(settings: Settings) -> None:
    async with client_of(create_app(settings.model_copy(update={"metrics_port": 9999}))) as client:
        assert (await client.get("/metrics")).json()["error_code"] == "METRICS_ELSEWHERE"


async def test_without_a_database_readiness_names_it_and_requests_are_told_to_wait(
    settings: Settings, bearer: Bearer
) -> None:
    async with client_of(create_app(settings.model_copy(update={"database_url": NOWHERE}))) as client:
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["details"]) == (503, {"parts": ["database"]})
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/v1/health")).json()["status"] == "degraded"
        projects = await client.get("/v1/projects", headers=bearer("alice"))
        assert (projects.status_code, projects.json()["error_code"]) == (503, "SERVICE_UNAVAILABLE")
        assert set(projects.json()) == {"error_code", "message", "details", "request_id"}


async def test_with_the_database_back_the_service_is_ready_and_has_its_first_superuser(
    settings: Settings, postgres: EmbeddedPostgres, execute: Execute
) -> None:
    login = {"email": "root@example.com", "password": "lorries sing at midnight"}
    changes = {"first_superuser_email": login["email"], "first_superuser_password": login["password"]}
    _let_connect(postgres, settings, "false")
    async with client_of(create_app(settings.model_copy(update=changes))) as client:
        assert (await client.get("/readyz")).status_code == 503
        _let_connect(postgres, settings, "true")
        for _ in range(ATTEMPTS):
            if await execute("SELECT id FROM users"):
                break
            await asyncio.sleep(PAUSE)
        assert (await client.get("/readyz")).status_code == 200
        assert (await client.post("/v1/auth/login", json=login)).status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "found"),
    [
        ("UPDATE alembic_version SET version_num = '0030'", 503, "is at 0030"),
        ("DELETE FROM alembic_version", 503, "is at no revision"),
        ("REVOKE SELECT ON alembic_version FROM {role}", 503, "is at no revision"),
        ("UPDATE alembic_version SET version_num = '9999_of_a_later_release'", 200, ""),
    ],
)
async def test_a_schema_that_is_behind_is_not_ready_and_one_that_is_ahead_is(
    client: httpx.AsyncClient,
    settings: Settings,
    postgres: EmbeddedPostgres,
    change: str,
    status: int,
    found: str,
) -> None:
    name, role = conninfo_to_dict(settings.database_url)["dbname"], settings.database_role
    with psycopg.connect(postgres.url(str(name)), autocommit=True) as owner:
        owner.execute(change.format(role=role).encode())
        try:
            ready = await client.get("/readyz")
            assert (await client.get("/healthz")).status_code == 200
        finally:
            owner.execute("DELETE FROM alembic_version")
            owner.execute("INSERT INTO alembic_version VALUES (%s)", [known_revisions()[-1]])
            owner.execute(f"GRANT SELECT ON alembic_version TO {role}".encode())
    assert ready.status_code == status
    if status == 503:
        assert ready.json()["details"] == {"parts": ["schema"]}
        assert found in ready.json()["message"]
        assert known_revisions()[-1] in ready.json()["message"]
    assert (await client.get("/readyz")).status_code == 200


async def test_a_process_that_takes_its_leave_is_alive_and_not_ready(settings: Settings) -> None:
    app = create_app(settings)
    async with client_of(app) as client:
        assert (await client.get("/readyz")).status_code == 200
        app.state.composition.parts.door.close()
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["details"]) == (503, {"parts": ["process"]})
        assert (await client.get("/healthz")).status_code == 200


def _let_connect(postgres: EmbeddedPostgres, settings: Settings, value: str) -> None:
    name = conninfo_to_dict(settings.database_url)["dbname"]
    with psycopg.connect(postgres.url(), autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {value}")


async def test_without_redis_the_service_is_ready_and_degraded_and_requests_go_on(
    settings: Settings, bearer: Bearer
) -> None:
    async with client_of(
        create_app(settings.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"}))
    ) as client:
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()) == (200, {"status": "degraded"})
        health = (await client.get("/v1/health/detailed")).json()
        assert health["redis"] == {"status": "unhealthy", "latency_ms": None, "reason": "unreachable"}
        assert "\nredis_away 1.0" in (await client.get("/metrics")).text
        created = await client.post("/v1/projects", json={"name": "Festival"}, headers=bearer("alice"))
        assert created.status_code == 201

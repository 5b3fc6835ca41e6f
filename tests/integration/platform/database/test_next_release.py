"""The plan of docs/upgrading.md: a release to come, phase by phase, and back, while this one serves."""

import asyncio
from pathlib import Path

import httpx
import psycopg
import pytest
from sqlalchemy import MetaData

from charter.platform.database.revisions import PHASES
from charter.platform.database.schema import Schema, head
from charter.platform.database.transactions import Database
from charter.platform.database.upgrade_path import UpgradePathClosed
from charter.settings import Settings
from charter.shared.errors import SchemaContracted
from tests.integration.conftest import AddPerson, Execute
from tests.integration.platform.database.next_release import RELEASE, write_next_release

pytestmark = pytest.mark.anyio


async def start(settings: Settings) -> None:
    """What a process asks before it serves."""
    database = Database(settings)
    try:
        await database.verify_schema()
    finally:
        await database.close()


async def test_this_release_serves_until_the_next_one_contracts_and_again_once_that_is_taken_back(
    client: httpx.AsyncClient, settings: Settings, person: AddPerson, execute: Execute, tmp_path: Path
) -> None:
    migrations, (expanded, migrated, contracted) = write_next_release(tmp_path)
    next_release = Schema(settings, MetaData(), {}, migrations)
    for phase, revision in (("expand", expanded), ("migrate", migrated)):
        await asyncio.to_thread(next_release.upgrade, last=PHASES[phase])
        assert next_release.current() == revision
        assert (await client.get("/readyz")).status_code == 200
        await start(settings)
        await person(phase)

    await asyncio.to_thread(next_release.upgrade)
    refused = await client.get("/readyz")
    assert (refused.status_code, refused.json()["details"]) == (503, {"parts": ["schema"]})
    assert f"revision {contracted} has taken away" in refused.json()["message"]
    with pytest.raises(SchemaContracted, match=f"run release {RELEASE} or a newer one"):
        await start(settings)

    await asyncio.to_thread(next_release.downgrade, migrated)
    assert (await client.get("/readyz")).status_code == 200
    await start(settings)
    await person("again")
    await asyncio.to_thread(next_release.downgrade, str(head()))
    kept = await execute("SELECT revision FROM schema_changes WHERE release = %s", RELEASE)
    assert kept == []


async def test_the_commands_of_this_release_leave_a_database_of_the_next_one_alone(
    settings: Settings, tmp_path: Path
) -> None:
    migrations, (expanded, *_) = write_next_release(tmp_path)
    await asyncio.to_thread(Schema(settings, MetaData(), {}, migrations).upgrade, last="expand")
    this_release = Schema(settings, MetaData(), {})
    for migrate in (this_release.upgrade, lambda: this_release.downgrade("-1")):
        with pytest.raises(
            UpgradePathClosed, match=f"is at revision {expanded}, and this release knows none"
        ):
            await asyncio.to_thread(migrate)
    assert this_release.current() == expanded


async def test_a_migration_that_fails_is_not_half_there(settings: Settings, tmp_path: Path) -> None:
    migrations, (expanded, migrated, _) = write_next_release(tmp_path)
    broken = next((migrations / "versions").glob(f"{migrated}_*"))
    broken.write_text(broken.read_text().replace("zone = time_zone", "zone = 1 / 0 || time_zone"))
    with psycopg.connect(settings.database_url) as connection:
        connection.execute(
            "INSERT INTO users (email, email_key, name) VALUES ('a@example.com', 'a@example.com', 'A')"
        )
    schema = Schema(settings, MetaData(), {}, migrations)
    with pytest.raises(Exception, match="division by zero"):
        await asyncio.to_thread(schema.upgrade)
    assert schema.current() == expanded

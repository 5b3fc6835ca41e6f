"""Fixtures of organizations' tests: a school, and mail in a folder."""

from collections.abc import Awaitable, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from charter.development.server_process import scratch_directory
from charter.settings import Settings
from tests.integration.conftest import Execute
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.organizations.school import BuildSchool, School, build


@pytest.fixture
def mail_folder() -> Iterator[Path]:
    with scratch_directory() as directory:
        yield directory / "mail"


@pytest.fixture
def settings(settings: Settings, mail_folder: Path) -> Settings:
    changes = {"mail_folder": mail_folder, "frontend_url": "https://app.example.com"}
    return settings.model_copy(update=changes)


@pytest.fixture
def build_school(app: FastAPI, client: httpx.AsyncClient) -> BuildSchool:
    def build_school(number: int = 1) -> Awaitable[School]:
        return build(app, client, number)

    return build_school


@pytest.fixture
async def school(build_school: BuildSchool) -> School:
    return await build_school()


@pytest.fixture
def mailbox(mail_folder: Path, execute: Execute) -> Mailbox:
    async def is_waiting(address: str) -> bool:
        return bool(await execute("SELECT id FROM outgoing_mail WHERE address = %s", address))

    return Mailbox(mail_folder, is_waiting)

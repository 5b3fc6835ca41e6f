"""Fixtures of channels."""

import pytest
from fastapi import FastAPI

from contract_runtime.channels import open_channels
from tests.unit.contract_runtime.channels.rooms import Rooms, rooms_app


@pytest.fixture
def rooms() -> Rooms:
    return Rooms()


@pytest.fixture
def app(rooms: Rooms) -> FastAPI:
    return rooms_app(rooms)


@pytest.fixture(autouse=True)
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Channels are looked at oftener than each second."""
    monkeypatch.setattr(open_channels, "TURN", 0.01)

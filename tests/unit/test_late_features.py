"""Features that are built when something of them is first needed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from types import ModuleType
from typing import Any

import pytest

from charter.composition import Composition, compose
from charter.feature import Build, Feature, Later, Parts, Work
from charter.platform.mail.sending import Asked, Message
from charter.settings import Settings

SETTINGS = Settings(database_url="postgresql://app@localhost/charter", redis_url=None)


class Till:
    """A service that the shop lends."""


ASKED = Asked(datetime(2026, 11, 29, tzinfo=UTC))


class ShopHandlers:
    def __init__(self, built: list[str]) -> None:
        self.built = built


def later(build: Build, *handlers: str) -> Later:
    return Later(package=ModuleType("tests.unit"), handlers=handlers or ("shop",), load=lambda: build)


def composed(build: Build, *handlers: str) -> Composition:
    return compose(SETTINGS, features=[later(build, *handlers)])


def shop(built: list[str]) -> Build:
    def build(_parts: Parts) -> Feature:
        built.append("shop")
        return Feature(handlers={"shop": ShopHandlers(built)}, lends=(Till(),))

    return build


def test_a_late_feature_is_built_with_the_first_question_to_its_handlers() -> None:
    built: list[str] = []
    handlers: Any = composed(shop(built)).late[0].handlers["shop"]
    assert built == []
    assert handlers.built == built == ["shop"]


def test_a_late_feature_is_built_when_another_one_needs_a_service_of_it() -> None:
    composition = composed(shop([]))
    services = composition.parts.services
    assert isinstance(services.get(Till), Till)
    assert services.get(Till) is services.get(Till)


def test_many_threads_build_a_late_feature_once() -> None:
    built: list[str] = []
    late, together = composed(shop(built)).late[0], Barrier(8)

    def ask(_: int) -> Feature:
        together.wait(60)
        return late.built()

    with ThreadPoolExecutor(8) as pool:
        assert len({id(feature) for feature in pool.map(ask, range(8))}) == 1
    assert built == ["shop"]


def test_a_failure_is_forgotten_so_that_the_next_one_may_have_more_luck() -> None:
    attempts: list[str] = []

    def build(_parts: Parts) -> Feature:
        attempts.append("shop")
        if len(attempts) == 1:
            raise OSError("no memory")
        return Feature(handlers={"shop": object()})

    late = composed(build).late[0]
    with pytest.raises(OSError, match="no memory"):
        late.built()
    assert late.built().handlers.keys() == {"shop"}


def test_handlers_that_were_not_named_are_found_out() -> None:
    with pytest.raises(LookupError, match="brings handlers for shop: name these in Later"):
        composed(shop([]), "shop", "till").build_late()


async def write(_kind: str, address: str, _reference: int | None, asked: Asked) -> Message:
    return Message(address, "Bill", "Pay.")


@pytest.mark.anyio
async def test_a_late_feature_is_built_when_a_mail_of_its_is_written() -> None:
    built: list[str] = []

    def build(_parts: Parts) -> Feature:
        built.append("shop")
        return Feature(handlers={"shop": object()}, mails={"bill": write})

    shop = Later(package=ModuleType("tests.unit"), handlers=("shop",), load=lambda: build, mails=("bill",))
    mails = compose(SETTINGS, features=[shop]).late[0].mails
    assert built == []
    assert (await mails["bill"]("bill", "a@example.com", None, ASKED)) == Message(
        "a@example.com", "Bill", "Pay."
    )


def test_mails_that_were_not_named_are_found_out() -> None:
    with pytest.raises(LookupError, match="writes the mails bill: name these in Later"):
        composed(lambda _: Feature(handlers={"shop": object()}, mails={"bill": write})).build_late()


def test_what_is_needed_from_the_start_cannot_come_late() -> None:
    async def work() -> None: ...

    background: tuple[Work, ...] = (work,)
    with pytest.raises(LookupError, match="comes too late for background"):
        composed(lambda _: Feature(handlers={"shop": object()}, background=background)).build_late()


def test_a_feature_that_needs_itself_is_found_out() -> None:
    def build(parts: Parts) -> Feature:
        return Feature(handlers={"shop": parts.services.get(Till)})

    with pytest.raises(LookupError, match="needs a service of its own"):
        composed(build).build_late()

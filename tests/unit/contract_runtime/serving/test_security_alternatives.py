"""Operations that may be opened in several ways: which one counts, and that none opens by accident."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from contract_runtime import Caller, CredentialsRefused, RawToken, SecurityScheme, current_caller
from contract_runtime.mock.credentials import OpenTickets, open_authenticators
from contract_runtime.mock.stage import Stage
from contract_runtime.serving.security import authentication, guards
from tests.unit.contract_runtime.builders import caller, client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import CONTRACT, LIST_PROJECTS

SCHEMES = {
    "bearerAuth": SecurityScheme(kind="http", scheme="bearer"),
    "passwordFlow": SecurityScheme(kind="oauth2"),
    "otherBearer": SecurityScheme(kind="openIdConnect"),
    "basicAuth": SecurityScheme(kind="http", scheme="basic"),
    "apiKeyAuth": SecurityScheme(kind="apiKey", name="X-API-Key", location="header"),
    "queryKey": SecurityScheme(kind="apiKey", name="X-API-Key", location="query"),
    "cookieKey": SecurityScheme(kind="apiKey", name="session", location="cookie"),
}
BEARER = 'Bearer error="invalid_token"'
API_KEY = 'ApiKey name="X-API-Key"'
ALICE, ROOT, MALLORY = (f"Bearer {name}" for name in ("alice", "root", "mallory"))

Requirements = tuple[Mapping[str, tuple[str, ...]], ...]

BOTH: Requirements = ({"bearerAuth": ("admin",)}, {"passwordFlow": ("admin",)})
WITH_KEY: Requirements = (*BOTH, {"apiKeyAuth": ("projects:read",)})


class Authenticators:
    """Knows a few tokens and keys, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def token(self, token: RawToken) -> Caller:
        self.asked.append(f"token {token}")
        return self._known(token, {"alice": caller("alice"), "root": caller("root", "admin")})

    async def token_later(self, token: RawToken) -> Caller:
        return self.token(token)

    def key(self, key: RawToken) -> Caller:
        self.asked.append(f"key {key}")
        reader = caller("reader", "projects:read")
        return self._known(key, {"reader": reader, "writer": caller("writer", "projects:write")})

    async def key_later(self, key: RawToken) -> Caller:
        return self.key(key)

    def _known(self, credential: str, callers: Mapping[str, Caller]) -> Caller:
        if credential not in callers:
            raise CredentialsRefused(f"There is no {len(credential)} letter credential like that.")
        return callers[credential]

    def of_schemes(self, *, later: bool = False) -> dict[str, Any]:
        token, key = (self.token_later, self.key_later) if later else (self.token, self.key)
        return {
            "bearerAuth": token,
            "passwordFlow": token,
            "otherBearer": lambda raw: caller(f"guest {raw}"),
            "basicAuth": key,
            "apiKeyAuth": key,
            "queryKey": key,
            "cookieKey": key,
        }


class Door:
    """An operation with these requirements, who came in, and what was asked at the door."""

    def __init__(self, *security: Mapping[str, tuple[str, ...]], later: bool = False) -> None:
        self.callers: list[Caller | None] = []
        self.authenticators = Authenticators()
        self.app = one_operation_app(
            self._enter,
            security=self.authenticators.of_schemes(later=later),
            schemes=SCHEMES,
            operation_security=security,
        )
        self.client = client_of(self.app)

    async def _enter(self, caller: Caller | None) -> None:
        self.callers.append(caller)

    def outcome(self, headers: Mapping[str, str], **request: Any) -> int | str:
        """The subject of whoever came in, or the status of the refusal."""
        answer = self.client.get("/thing", headers=headers, **request)
        came = self.callers.pop() if self.callers else None
        return came.subject if came is not None else answer.status_code


@pytest.fixture(params=[False, True], ids=["at once", "later"])
def later(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize(
    ("headers", "outcome"),
    [
        ({}, 401),
        ({"Authorization": ROOT}, "root"),
        ({"Authorization": "bearer  root"}, "root"),
        ({"Authorization": ALICE}, 403),
        ({"Authorization": MALLORY}, 401),
        ({"Authorization": "Bearer"}, 401),
        ({"Authorization": "Basic cm9vdA=="}, 401),
        ({"Authorization": ""}, 401),
        ({"X-API-Key": "reader"}, "reader"),
        ({"X-API-Key": "writer"}, 403),
        ({"X-API-Key": "stolen"}, 401),
        ({"X-API-Key": ""}, 401),
        ({"Authorization": ROOT, "X-API-Key": "reader"}, "root"),
        ({"Authorization": ROOT, "X-API-Key": "writer"}, "root"),
        ({"Authorization": ROOT, "X-API-Key": "stolen"}, "root"),
        ({"Authorization": ALICE, "X-API-Key": "reader"}, "reader"),
        ({"Authorization": ALICE, "X-API-Key": "writer"}, 403),
        ({"Authorization": ALICE, "X-API-Key": "stolen"}, 403),
        ({"Authorization": MALLORY, "X-API-Key": "reader"}, "reader"),
        ({"Authorization": MALLORY, "X-API-Key": "writer"}, 403),
        ({"Authorization": MALLORY, "X-API-Key": "stolen"}, 401),
        ({"Authorization": "Basic cm9vdA==", "X-API-Key": "reader"}, "reader"),
    ],
)
def test_first_alternative_that_holds_counts(
    headers: dict[str, str], outcome: int | str, later: bool
) -> None:
    assert Door(*WITH_KEY, later=later).outcome(headers) == outcome


def test_order_of_the_contract_decides_between_two_valid_credentials(later: bool) -> None:
    headers = {"Authorization": ROOT, "X-API-Key": "reader"}
    token, key = WITH_KEY[0], WITH_KEY[2]

    assert Door(token, key, later=later).outcome(headers) == "root"
    assert Door(key, token, later=later).outcome(headers) == "reader"


@pytest.mark.parametrize(
    ("headers", "challenges"),
    [
        ({}, ["Bearer", API_KEY]),
        ({"Authorization": "Basic cm9vdA=="}, ["Bearer", API_KEY]),
        ({"Authorization": MALLORY}, [BEARER, API_KEY]),
        ({"X-API-Key": "stolen"}, [BEARER, API_KEY]),
        ({"Authorization": MALLORY, "X-API-Key": "stolen"}, [BEARER, API_KEY]),
    ],
)
def test_refusal_lists_each_challenge_once(
    headers: dict[str, str], challenges: list[str], later: bool
) -> None:
    answer = Door(*WITH_KEY, later=later).client.get("/thing", headers=headers)

    assert answer.status_code == 401
    assert answer.headers.get_list("www-authenticate") == challenges


@pytest.mark.parametrize("headers", [{}, {"Authorization": MALLORY}, {"X-API-Key": "stolen"}])
def test_two_places_for_one_key_are_one_challenge(headers: dict[str, str]) -> None:
    door = Door(WITH_KEY[0], {"apiKeyAuth": ()}, {"queryKey": ()})

    answer = door.client.get("/thing", headers=headers)

    assert answer.headers.get_list("www-authenticate")[1:] == [API_KEY]


def test_refusal_says_why_the_credential_was_refused(later: bool) -> None:
    client = Door(*WITH_KEY, later=later).client

    assert "7 letter" in client.get("/thing", headers={"Authorization": MALLORY}).json()["message"]
    assert "6 letter" in client.get("/thing", headers={"X-API-Key": "stolen"}).json()["message"]
    assert "mallory" not in client.get("/thing", headers={"Authorization": MALLORY}).text


def test_token_is_verified_once_where_two_schemes_take_it(later: bool) -> None:
    for security in (BOTH, WITH_KEY, (*BOTH, {})):
        door = Door(*security, later=later)
        assert door.outcome({"Authorization": ROOT}) == "root"
        assert door.outcome({"Authorization": MALLORY}) == 401
        assert door.authenticators.asked == ["token root", "token mallory"]


def test_schemes_of_one_authenticator_with_other_roles_stay_two_alternatives(later: bool) -> None:
    door = Door({"bearerAuth": ("admin",)}, {"passwordFlow": ()}, later=later)

    assert door.outcome({"Authorization": ALICE}) == "alice"
    assert door.outcome({"Authorization": ROOT}) == "root"
    assert door.outcome({"Authorization": MALLORY}) == 401


def test_bearer_schemes_of_two_authenticators_stay_two_alternatives(later: bool) -> None:
    door = Door({"bearerAuth": ("admin",)}, {"otherBearer": ()}, later=later)

    assert door.outcome({"Authorization": ROOT}) == "root"
    assert door.outcome({"Authorization": ALICE}) == "guest alice"
    assert door.outcome({"Authorization": MALLORY}) == "guest mallory"


def test_keys_of_one_authenticator_in_two_places_stay_two_alternatives(later: bool) -> None:
    door = Door({"apiKeyAuth": ("projects:read",)}, {"queryKey": ("projects:read",)}, later=later)

    assert door.outcome({"X-API-Key": "reader"}) == "reader"
    assert door.outcome({}, params={"X-API-Key": "reader"}) == "reader"
    assert door.outcome({}) == 401


@pytest.mark.parametrize("authorization", [ROOT, MALLORY])
def test_key_beside_a_token_is_asked_only_where_the_token_does_not_open(authorization: str) -> None:
    door = Door(*WITH_KEY)

    door.outcome({"Authorization": authorization, "X-API-Key": "reader"})

    asked = [f"token {authorization.removeprefix('Bearer ')}", "key reader"]
    assert door.authenticators.asked == (asked if authorization == MALLORY else asked[:1])


@pytest.mark.parametrize(
    ("scheme", "credential"),
    [
        ("queryKey", {"params": {"X-API-Key": "reader"}}),
        ("cookieKey", {"headers": {"Cookie": "session=reader"}}),
    ],
)
def test_key_in_another_place_opens_beside_a_token_that_does_not(
    scheme: str, credential: dict[str, Any], later: bool
) -> None:
    door = Door({"bearerAuth": ("admin",)}, {scheme: ("projects:read",)}, later=later)
    headers = {"Authorization": ALICE, **credential.get("headers", {})}

    assert door.outcome(headers, params=credential.get("params")) == "reader"
    assert door.outcome({"Authorization": ALICE}) == 403
    assert door.outcome({"Authorization": ROOT}) == "root"


def test_basic_credential_is_another_alternative_in_the_same_header(later: bool) -> None:
    door = Door({"bearerAuth": ()}, {"basicAuth": ()}, later=later)

    assert door.outcome({"Authorization": ALICE}) == "alice"
    assert door.outcome({"Authorization": f"Basic {b64encode(b'reader').decode()}"}) == "reader"
    assert door.outcome({"Authorization": f"Basic {b64encode(b'stolen').decode()}"}) == 401
    assert door.outcome({"Authorization": "Basic ???"}) == 401


def test_token_with_a_key_is_needed_where_the_second_alternative_wants_both(later: bool) -> None:
    door = Door({"bearerAuth": ("admin",)}, {"passwordFlow": (), "apiKeyAuth": ()}, later=later)

    assert door.outcome({"Authorization": ROOT}) == "root"
    assert door.outcome({"Authorization": ALICE}) == 403
    assert door.outcome({"Authorization": ALICE, "X-API-Key": "writer"}) == "alice"
    assert door.outcome({"X-API-Key": "writer"}) == 401


def test_refused_credential_never_counts_as_none_beside_an_anonymous_alternative(later: bool) -> None:
    door = Door(*WITH_KEY, {}, later=later)

    assert door.client.get("/thing").status_code == 204
    assert door.callers.pop() is None
    for headers in ({"Authorization": MALLORY}, {"X-API-Key": "stolen"}, {"X-API-Key": ""}):
        assert door.outcome(headers) == 401
    assert door.outcome({"Authorization": ALICE}) == 403
    assert door.outcome({"Authorization": ROOT}) == "root"


@pytest.mark.parametrize("security", [BOTH, WITH_KEY, (WITH_KEY[2], *BOTH)])
def test_override_of_the_caller_replaces_every_alternative(security: Requirements) -> None:
    door = Door(*security)
    door.app.dependency_overrides[current_caller] = lambda: caller("tester", "admin")
    assert door.outcome({}) == "tester"

    door.app.dependency_overrides[current_caller] = lambda: caller("tester")
    assert door.outcome({}) == 403
    assert door.authenticators.asked == []


MOCKED = replace(CONTRACT, operations=(replace(LIST_PROJECTS, security=WITH_KEY),), security_schemes=SCHEMES)


@pytest.mark.anyio
async def test_ticket_of_a_mock_grants_what_the_contract_knows() -> None:
    came = await OpenTickets(Stage(MOCKED, {})).redeem("any", "channel", lambda _: True)
    assert {"admin", "projects:read"} <= came.roles


@pytest.mark.anyio
@pytest.mark.parametrize("headers", [{b"authorization": b"Bearer any"}, {b"x-api-key": b"any"}])
async def test_credentials_of_a_mock_open_every_alternative(headers: dict[bytes, bytes]) -> None:
    opened = authentication(WITH_KEY, guards(SCHEMES, open_authenticators(Stage(MOCKED, {}))))
    coming = opened({"query_string": b""}, headers)
    came = coming if isinstance(coming, Caller) or coming is None else await coming

    assert came is not None
    assert {"admin", "projects:read"} <= came.roles

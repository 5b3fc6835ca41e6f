"""Cells of security: every scheme alone, in pairs (and, or), with scopes, anonymous, global and replaced."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any, Final

from contract_runtime import Authenticator, Caller, CredentialsRefused, RawToken
from tests.wire.cells import Cell, Draft, Fits, Json, Refused

SCHEMES: Final[Mapping[str, Mapping[str, Any]]] = {
    "key-header": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
    "key-query": {"type": "apiKey", "in": "query", "name": "api key[]"},
    "key-cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "Bearer", "bearerFormat": "JWT"},
    "digest": {"type": "http", "scheme": "digest"},
    "oauth": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://x/t", "scopes": {"read": "", "write": ""}}},
    },
    "openid": {"type": "openIdConnect", "openIdConnectUrl": "https://x/o"},
    "mutual": {"type": "mutualTLS"},
    "key-authorization": {"type": "apiKey", "in": "header", "name": "Authorization"},
}
SHARED: Final = frozenset({"basic", "bearer", "digest", "oauth", "openid", "key-authorization"})
"""Schemes whose credential stands in `Authorization`: two of them cannot come together."""

CERTIFICATE: Final = "X-Client-Certificate"
"""How the tests tell the server which client certificate it shall have verified."""

Requirement = Mapping[str, Sequence[str]]


def verifier(scheme: str, *, is_later: bool) -> Authenticator:
    """Accepts `good` (scope read) and `admin` (read and write), with `user:` in front for basic."""

    def verify(token: RawToken) -> Caller:
        name = token.removeprefix("user:") if scheme == "basic" else token
        scopes = {"good": {"read"}, "admin": {"read", "write"}}.get(name)
        if scopes is None or (scheme == "basic" and name == token):
            raise CredentialsRefused("unknown")
        return Caller(subject=scheme, issuer="test", kind="user", tenant="t", roles=frozenset(scopes))

    async def verify_later(token: RawToken) -> Caller:
        return verify(token)

    return verify_later if is_later else verify


PERMITTED: Final = {"good": frozenset({"books:read"}), "admin": frozenset({"books:read", "books:post"})}
"""What the bearers of these credentials are permitted, which their verifiers do not know."""


async def entitle(caller: Caller) -> Caller:
    """Finds what a caller is permitted by what its credential is good for."""
    name = "admin" if "write" in caller.roles else "good"
    return replace(caller, roles=caller.roles | PERMITTED[name])


VERIFIERS: Final[Mapping[str, Authenticator]] = {
    name: verifier(name, is_later=index % 2 == 0) for index, name in enumerate(SCHEMES)
}


class Credentials:
    """What a request carries."""

    def __init__(self) -> None:
        self.headers: list[tuple[str, str]] = []
        self.query = ""

    def add(self, scheme: str, token: str) -> None:
        """Put a credential where its scheme says."""
        match scheme:
            case "key-header":
                self.headers.append(("x-api-key", token))
            case "key-query":
                self.query = f"?api%20key%5B%5D={token}"
            case "key-cookie":
                self.headers.append(("Cookie", f"a=1; sid={token}"))
            case "basic":
                encoded = b64encode(f"user:{token}".encode()).decode()
                self.headers.append(("Authorization", f"Basic {encoded}"))
            case "mutual":
                self.headers.append((CERTIFICATE, token))
            case "digest":
                self.headers.append(("Authorization", f"Digest {token}"))
            case "key-authorization":
                self.headers.append(("Authorization", token))
            case _:
                self.headers.append(("Authorization", f"Bearer {token}"))


class Guarded:
    """Collects operations with security and cells that call them."""

    def __init__(self, name: str, security: Sequence[Requirement] | None = None) -> None:
        self.draft = Draft(name)
        self.draft.parts["components"] = {"securitySchemes": dict(SCHEMES)}
        if security is not None:
            self.draft.parts["security"] = list(security)
        self.cells: list[Cell] = []

    def declare(self, operation_id: str, security: Sequence[Requirement] | None, **described: Json) -> None:
        """An operation; None leaves its security to the document."""
        if security is not None:
            described["security"] = list(security)
        self.draft.operation(f"/{operation_id}", operation_id, **described)

    def add(self, operation_id: str, given: Mapping[str, str], outcome: Refused | str | None) -> None:
        """One cell: the credentials by scheme, and who calls then; "" is an operation without a caller."""
        credentials = Credentials()
        for scheme, token in given.items():
            credentials.add(scheme, token)
        arguments = {} if outcome == "" else {"caller": outcome}
        expected = outcome if isinstance(outcome, Refused) else Fits(operation_id, arguments)
        name = (
            f"{operation_id}-{'+'.join(f'{scheme}={token}' for scheme, token in given.items()) or 'nothing'}"
        )
        target = f"/{operation_id}{credentials.query}"
        self.cells.append(Cell(name, self.draft.name, "GET", target, expected, credentials.headers))


def single_matrix() -> Guarded:
    """Each scheme alone: with and without scopes, and with the anonymous alternative before and after it."""
    matrix = Guarded("single")
    for name in SCHEMES:
        for operation_id, security, anonymous in (
            (name, [{name: []}], Refused(401)),
            (f"{name}-or-nobody", [{name: []}, {}], None),
            (f"nobody-or-{name}", [{}, {name: []}], None),
        ):
            matrix.declare(operation_id, security)
            matrix.add(operation_id, {}, anonymous)
            matrix.add(operation_id, {name: "good"}, name)
            matrix.add(operation_id, {name: "wrong"}, Refused(401))
        for scopes, allowed in (
            (["read"], {"good", "admin"}),
            (["write"], {"admin"}),
            (["read", "write"], {"admin"}),
        ):
            operation_id = f"{name}-{'-'.join(scopes)}"
            matrix.declare(operation_id, [{name: scopes}])
            matrix.add(operation_id, {}, Refused(401))
            matrix.add(operation_id, {name: "wrong"}, Refused(401))
            for token in ("good", "admin"):
                matrix.add(operation_id, {name: token}, name if token in allowed else Refused(403))
    _add_spellings(matrix)
    return matrix


def _add_spellings(matrix: Guarded) -> None:
    """Authorization as clients write it, and as they should not."""
    basic = b64encode(b"user:good").decode()
    spellings: dict[str, list[tuple[str, str | Refused]]] = {
        "bearer": [
            ("bearer good", "bearer"),
            ("BEARER good", "bearer"),
            ("Bearer  good", "bearer"),
            ("Bearer", Refused(401)),
            ("Bearer ", Refused(401)),
            ("good", Refused(401)),
            ("Basic good", Refused(401)),
            ("Bearer good, Bearer good", Refused(401)),
        ],
        "basic": [
            (f"basic {basic}", "basic"),
            (f"BASIC   {basic}", "basic"),
            ("Basic !!!", Refused(401)),
            ("Basic", Refused(401)),
            (f"Bearer {basic}", Refused(401)),
            (f"Basic {b64encode(b'good').decode()}", Refused(401)),
        ],
        "digest": [("digest good", "digest"), ("Bearer good", Refused(401)), ("Digestgood", Refused(401))],
    }
    for name, several in spellings.items():
        for text, outcome in several:
            expected = outcome if isinstance(outcome, Refused) else Fits(name, {"caller": outcome})
            headers = [("Authorization", text)]
            matrix.cells.append(Cell(f"{name}-as-{text}", "single", "GET", f"/{name}", expected, headers))


def pair_matrix() -> Guarded:
    """Two schemes: both needed, or either."""
    matrix = Guarded("pairs")
    for first, second in permutations(SCHEMES, 2):
        either = f"{first}-or-{second}"
        matrix.declare(either, [{first: []}, {second: ["write"]}])
        matrix.add(either, {}, Refused(401))
        if not (first in SHARED and second in SHARED):
            _add_distinct(matrix, either, first, second)
            _add_both(matrix, first, second)
    return matrix


def _add_distinct(matrix: Guarded, either: str, first: str, second: str) -> None:
    add = matrix.add
    add(either, {first: "good"}, first)
    add(either, {first: "wrong"}, Refused(401))
    add(either, {second: "good"}, Refused(403))
    add(either, {second: "admin"}, second)
    add(either, {first: "wrong", second: "admin"}, second)
    add(either, {first: "wrong", second: "good"}, Refused(403))
    add(either, {first: "good", second: "wrong"}, first)
    add(either, {first: "wrong", second: "wrong"}, Refused(401))


def _add_both(matrix: Guarded, first: str, second: str) -> None:
    both = f"{first}-and-{second}"
    matrix.declare(both, [{first: [], second: ["write"]}])
    add = matrix.add
    add(both, {}, Refused(401))
    add(both, {first: "good"}, Refused(401))
    add(both, {second: "admin"}, Refused(401))
    add(both, {first: "good", second: "admin"}, first)
    add(both, {first: "good", second: "good"}, Refused(403))
    add(both, {first: "wrong", second: "admin"}, Refused(401))
    add(both, {first: "good", second: "wrong"}, Refused(401))


def permission_matrix() -> Guarded:
    """Permissions: by each scheme alone, with a role, and beside an alternative that needs none."""
    matrix = Guarded("permissions")
    for name in SCHEMES:
        for names, allowed in (
            (["books:read"], {"good", "admin"}),
            (["books:post"], {"admin"}),
            (["books:post", "write"], {"admin"}),
            (["books:read", "write"], {"admin"}),
            (["books:lock"], set[str]()),
        ):
            operation_id = f"{name}-{'-'.join(names).replace(':', '-')}"
            matrix.declare(operation_id, [{name: names}])
            matrix.add(operation_id, {}, Refused(401))
            matrix.add(operation_id, {name: "wrong"}, Refused(401))
            for token in ("good", "admin"):
                matrix.add(operation_id, {name: token}, name if token in allowed else Refused(403))
        matrix.declare(f"{name}-or-key", [{name: ["books:post"]}, {"key-query": []}])
        matrix.add(f"{name}-or-key", {name: "admin"}, name)
        if name != "key-query":
            matrix.add(f"{name}-or-key", {name: "good"}, Refused(403))
            matrix.add(f"{name}-or-key", {name: "good", "key-query": "good"}, "key-query")
    return matrix


def global_matrix() -> Guarded:
    """Security of the document, taken over, replaced and lifted."""
    matrix = Guarded("global", [{"key-header": ["read"]}, {"key-query": []}])
    parameters = [
        {
            "name": "rest",
            "in": "query",
            "schema": {"type": "object", "additionalProperties": {"type": "string"}},
        }
    ]
    matrix.declare("inherited", None)
    matrix.declare("public", [])
    matrix.declare("own", [{"basic": []}])
    matrix.declare("nobody", [{}])
    add = matrix.add
    for operation_id in ("inherited", "own"):
        add(operation_id, {}, Refused(401))
    add("inherited", {"key-header": "good"}, "key-header")
    add("inherited", {"key-query": "good"}, "key-query")
    add("inherited", {"basic": "good"}, Refused(401))
    add("own", {"basic": "good"}, "basic")
    add("own", {"key-header": "good"}, Refused(401))
    add("own", {"basic": "good", "key-query": "good"}, Refused(422))
    add("public", {}, "")
    add("public", {"key-header": "wrong"}, "")
    add("public", {"key-query": "good"}, Refused(422))
    add("nobody", {}, None)
    matrix.declare("open", None, parameters=parameters)
    arguments = {"caller": "key-query", "query rest": {"x": "1"}}
    target = "/open?x=1&api%20key[]=good"
    matrix.cells.append(Cell("open-key-and-map", "global", "GET", target, Fits("open", arguments)))
    return matrix

"""A realm like Keycloak's, behind a real HTTP server on the loopback interface, and tokens good and bad."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from joserfc.jwk import ECKey, Key, OKPKey, RSAKey
from joserfc.jws import JWSRegistry
from typing_extensions import override

from contract_runtime import RawToken

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SECONDS = int(NOON.timestamp())
AUDIENCE = "charter"


@dataclass
class Page:
    """What the server answers at a path."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class WebServer:
    """Serves pages and keeps the paths that were asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.requests: list[str] = []
        self.forms: list[tuple[str | None, str]] = []
        """What was posted: the header Authorization and the body."""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def serve(self, path: str, document: object) -> None:
        self.pages[path] = Page(json.dumps(document).encode())

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                web.forms.append((self.headers["Authorization"], body.decode()))
                self.do_GET()

            def do_GET(self) -> None:
                web.requests.append(self.path)
                page = web.pages.get(self.path, Page(b"", 404))
                self.send_response(page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body)

            @override
            def log_message(self, format: str, *args: object) -> None:
                """The test's output stays clean."""

        return Handler


@contextmanager
def running_web_server() -> Iterator[WebServer]:
    web = WebServer()
    thread = Thread(target=web.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield web
    finally:
        web.server.shutdown()
        thread.join()
        web.server.server_close()


class Realm:
    """One realm: its metadata, its keys and its tokens."""

    DISCOVERY = "/realms/main/.well-known/openid-configuration"
    CERTS = "/realms/main/protocol/openid-connect/certs"

    def __init__(self, web: WebServer, name: str = "main", key: Key | None = None) -> None:
        self.web = web
        self.issuer = f"{web.url}/realms/{name}"
        self.certs = self.CERTS.replace("main", name)
        self.key = key or an_ec_key("first")
        web.serve(
            self.DISCOVERY.replace("main", name),
            {"issuer": self.issuer, "jwks_uri": web.url + self.certs},
        )
        self.publish(self.key)

    def publish(self, *keys: Key) -> None:
        self.publish_jwks([key.as_dict(private=False, use="sig") for key in keys])

    def publish_jwks(self, jwks: object) -> None:
        self.web.serve(self.certs, {"keys": jwks})

    @property
    def key_fetches(self) -> int:
        return self.web.requests.count(self.certs)

    def claims(self, **changes: object) -> dict[str, object]:
        """Claims of a user's access token as Keycloak writes them; None leaves one out."""
        claims = {
            "exp": SECONDS + 300,
            "iat": SECONDS,
            "jti": "7d5a4d0c-6f3e-4f0e-9f4f-0e4dbd2a6a3b",
            "iss": self.issuer,
            "aud": [AUDIENCE, "account"],
            "sub": "f3a1c8de-0b6c-4b7f-a8a5-5b8f9a7d2f10",
            "typ": "Bearer",
            "azp": "web-app",
            "sid": "5f0c7f0e-5d3a-4a44-8a2e-7f5f3c1b9d10",
            "realm_access": {"roles": ["offline_access", "user"]},
            "resource_access": {AUDIENCE: {"roles": ["editor"]}, "account": {"roles": ["view-profile"]}},
            "scope": "openid email profile",
            "preferred_username": "alice",
            "email": "alice@example.com",
            "name": "Alice Adams",
            **changes,
        }
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, *, key: Key | None = None, header: Mapping[str, Any] = {}, **changes: object) -> RawToken:
        """An access token of the realm, signed with its key unless another is given. None leaves out."""
        signing = key or self.key
        complete = {"typ": "JWT", "kid": signing.kid, **header}
        said = {name: value for name, value in complete.items() if value is not None}
        return sign(said, self.claims(**changes), signing)

    def token_with(self, changes: Mapping[str, object]) -> RawToken:
        """An access token of the realm whose claims differ in this."""
        return self.token(**dict[str, Any](changes))


def an_ec_key(key_id: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": key_id})


def an_ed25519_key(key_id: str) -> OKPKey:
    return OKPKey.generate_key("Ed25519", {"kid": key_id})


@cache
def an_rsa_key(key_id: str, size: int = 2048) -> RSAKey:
    """Making one takes long, so that tests share it."""
    return RSAKey.generate_key(size, {"kid": key_id})


def a_key(key_type: str) -> RSAKey | ECKey | OKPKey:
    """A key of one of the accepted types, with the id `k`."""
    makers: dict[str, Callable[[str], RSAKey | ECKey | OKPKey]] = {
        "RSA": an_rsa_key,
        "EC": an_ec_key,
        "OKP": an_ed25519_key,
    }
    return makers[key_type]("k")


def algorithm_of(key: Key) -> str:
    return {"RSA": "RS256", "EC": "ES256", "OKP": "EdDSA"}[key.key_type]


def sign(header: Mapping[str, Any], claims: object, key: Key) -> RawToken:
    """Sign whatever is given: joserfc's own checks are what an attacker leaves out."""
    complete = {"alg": algorithm_of(key), **header}
    text = unsigned(complete, claims)
    signature = JWSRegistry.algorithms[complete["alg"]].sign(text.encode(), key)
    return RawToken(f"{text}.{base64url(signature)}")


def unsigned(header: object, claims: object) -> str:
    """Header and payload of a token; text is taken as it is, to write what JSON does not know."""
    texts = (part if isinstance(part, str) else json.dumps(part) for part in (header, claims))
    return ".".join(base64url(text.encode()) for text in texts)


def base64url(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()

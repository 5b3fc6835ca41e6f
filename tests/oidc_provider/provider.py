"""Starts the OpenID Connect provider of server.mjs, and walks through its logins as a browser would."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest

from charter.identity.oidc_providers import OidcProvider
from tests.listening import unused_port

HOME = Path(__file__).parent
NAME = "test"
SECRET = "a secret: 100% of the tests'"
REDIRECT_URI = f"http://localhost:8000/v1/auth/oidc/{NAME}/callback"
ACCOUNTS: Mapping[str, Mapping[str, object]] = {
    "alice": {"email": "alice@example.com", "email_verified": True, "name": "Alice Adams"},
    "bob": {"email": "bob@example.com", "email_verified": False, "name": "Bob"},
    "carol": {"name": "Carol"},
}


class ProviderServer:
    """Where the provider is, and what a client needs to know."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer

    @property
    def settings(self) -> OidcProvider:
        return OidcProvider(
            name=NAME,
            issuer=self.issuer,
            audience="charter",
            client_id="charter-web",
            client_secret=SECRET,
        )

    def exchange(self, **form: str) -> dict[str, str]:
        """What the token endpoint answers to the client that the grant is for."""
        client_id = "batch" if form["grant_type"] == "client_credentials" else "charter-web"
        credentials = {"client_id": client_id, "client_secret": SECRET}
        answer = httpx.post(f"{self.issuer}/token", data=form, auth=_basic(credentials))
        tokens: dict[str, str] = answer.raise_for_status().json()
        return tokens


@contextmanager
def provider_server(*, is_thin: bool = False) -> Iterator[ProviderServer]:
    """The provider on a free port. Skips where Node or the package is missing; nothing is downloaded here."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not on the PATH")
    if not (HOME / "node_modules").is_dir():
        pytest.skip(f"oidc-provider is not installed; run `npm ci --prefix {HOME}`")
    options = {"port": unused_port(), "redirectUri": REDIRECT_URI, "accounts": ACCOUNTS, "isThin": is_thin}
    command = [node, str(HOME / "server.mjs"), json.dumps(options)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            issuer = next(line.split()[1] for line in process.stdout if line.startswith("ready "))
            yield ProviderServer(issuer)
        finally:
            process.terminate()
            process.wait(120)


async def log_in_at_provider(browser: httpx.AsyncClient, url: str, account: str) -> str:
    """Follow the provider's redirects, fill its form in, and answer where it leads back to."""
    response = await browser.get(url)
    for _ in range(10):
        if response.is_redirect:
            url = urljoin(url, response.headers["location"])
            if url.startswith(REDIRECT_URI):
                return url
            response = await browser.get(url)
        else:
            assert response.status_code == 200, response.text
            url = urljoin(url, response.text.partition('action="')[2].partition('"')[0])
            response = await browser.post(url, data={"account": account})
    raise AssertionError(f"the provider led nowhere: {url}")


def _basic(credentials: Mapping[str, str]) -> httpx.BasicAuth:
    """Both parts as in a form (RFC 6749, section 2.3.1)."""
    encoded = str(httpx.QueryParams(credentials)).split("&")
    return httpx.BasicAuth(*(part.partition("=")[2] for part in encoded))

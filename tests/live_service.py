"""The service as it runs in production: a process of `charter serve` over real servers."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings
from tests.listening import unused_port
from tests.surroundings import counted

START_SECONDS = 180


@dataclass(frozen=True, slots=True)
class LiveService:
    """Where the service listens, and tokens that it accepts."""

    url: str
    settings: Settings

    def token(self, subject: str, *roles: str) -> str:
        return mint(self.settings, subject=subject, roles=roles)


@contextmanager
def live_service(database_url: str, redis_url: str | None, folder: Path) -> Iterator[LiveService]:
    """Serve on a free port until the context ends; what the process says is in `folder`."""
    variables = {
        "ENVIRONMENT": "test",
        "DATABASE_URL": database_url,
        "SIGNING_KEY_FILE": str(make_signing_key(folder)),
        "PORT": str(port := unused_port()),
        "TRUSTED_PROXIES": "127.0.0.1",
        "MAIL_FOLDER": str(folder / "mail"),
        "CHANNEL_IDLE_SECONDS": "0.1",  # whoever reads a stream to its end does not wait for long
    } | ({"REDIS_URL": redis_url, "REDIS_TIMEOUT_SECONDS": "10"} if redis_url else {})
    with (folder / "service.log").open("wb") as log:
        command = [sys.executable, "-m", "charter", "serve"]
        process = subprocess.Popen(command, cwd=folder, env=counted() | variables, stdout=log, stderr=log)
        try:
            settings = Settings.model_validate({name.lower(): value for name, value in variables.items()})
            service = LiveService(f"http://127.0.0.1:{port}", settings)
            _wait_until_ready(service, process, folder / "service.log")
            yield service
        finally:
            process.terminate()
            process.wait(120)


def make_signing_key(folder: Path) -> Path:
    """A fresh key that local tokens are signed with."""

    path = folder / "signing-key.pem"
    key = Ed25519PrivateKey.generate()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    path.chmod(0o600)
    return path


def _wait_until_ready(service: LiveService, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{service.url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"the service did not start: {log.read_text()}")

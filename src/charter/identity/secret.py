"""The secret that keys are derived from."""

from pathlib import Path
from secrets import token_urlsafe
from typing import Final

from charter.identity.settings import IdentitySettings
from charter.shared.private_files import write_once

DEVELOPMENT_KEY: Final = Path(".charter/secret-key")


def secret_of(settings: IdentitySettings) -> bytes:
    """SECRET_KEY; outside production, without it, one that is made for development."""
    if settings.secret_key is not None:
        return settings.secret_key.encode()
    if not DEVELOPMENT_KEY.exists():
        write_once(DEVELOPMENT_KEY, token_urlsafe(48))
    return DEVELOPMENT_KEY.read_bytes()

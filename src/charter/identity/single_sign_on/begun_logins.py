"""A login under way as the text that the browser keeps: sealed, so that nobody reads or changes it."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Final

from charter.identity.sealed_secrets import SealBroken, Sealer
from charter.identity.single_sign_on.domain import BegunLogin

PURPOSE: Final = "single-sign-on login"


class SealedLogins:
    """Fits `service.BegunLogins`."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def write(self, login: BegunLogin) -> str:
        """The login as a cookie's value."""
        values = {**asdict(login), "expires_at": login.expires_at.isoformat()}
        return self._sealer.seal(json.dumps(values).encode(), PURPOSE)

    def find(self, sealed: str) -> BegunLogin | None:
        """The login in a cookie's value."""
        try:
            values = json.loads(self._sealer.open(sealed, PURPOSE))
        except SealBroken:
            return None
        return BegunLogin(**{**values, "expires_at": datetime.fromisoformat(values["expires_at"])})

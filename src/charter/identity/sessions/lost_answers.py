"""The answer of a refresh, kept for the device that may lose it.

It is sealed under a key of the secret and the token that was used: whoever has the database and the secret,
but not that token, opens nothing; and it opens for no other token than the one just before.
"""

import json
from collections.abc import Callable
from typing import Final

from charter.identity.second_factors.needs import Sealer
from charter.identity.sessions.domain import Tokens, UsedToken
from charter.shared.errors import DependencyUnavailable

PURPOSE: Final = "refresh after {}"
KEPT: Final = ("access_token", "refresh_token", "expires_in", "refresh_expires_in")
"""Lifetimes are as they were told first: too long by seconds, of which the check of tokens allows more."""


class LostAnswers:
    """Seals what a refresh answers, and answers it again."""

    def __init__(self, sealer: Callable[[], Sealer]) -> None:
        self._sealer = sealer

    def seal(self, tokens: Tokens, used: str) -> str | None:
        """What the refresh token `used` is answered; None where no device could be known again."""
        if not tokens.session.has_mark:
            return None
        kept = {name: getattr(tokens, name) for name in KEPT}
        return self._sealer().seal(json.dumps(kept).encode(), PURPOSE.format(used))

    def find(self, known: UsedToken, used: str) -> Tokens | None:
        """What the refresh token `used` was answered; None where it was not, or under another secret."""
        if known.sealed_pair is None:
            return None
        try:
            kept = json.loads(self._sealer().open(known.sealed_pair, PURPOSE.format(used)))
        except DependencyUnavailable:
            return None
        return Tokens(**kept, session=known.session, user_id=known.session.user_id)

"""The browser that asks for a mail keeps a text, by which its link knows it again."""

from typing import Final

from charter.identity.accounts.domain import MailKind
from charter.identity.accounts.one_time_tokens import LIFETIMES
from charter.shared.opaque_tokens import hash_of, new_token

ASKER: Final = "charter_asker"


class AskerCookies:
    """Writes `Set-Cookie`. Over plain HTTP, which only development uses, the cookie cannot be `Secure`."""

    def __init__(self, *, is_secure: bool) -> None:
        age = int(LIFETIMES[MailKind.VERIFY_EMAIL].total_seconds())
        self._end: Final = f"; Max-Age={age}; HttpOnly; Path=/; SameSite=Strict" + (
            "; Secure" if is_secure else ""
        )

    def new(self) -> tuple[list[str], bytes]:
        """A cookie with a new text, and the hash that is kept of it; no script and no other site has it."""
        text = new_token()
        return [f"{ASKER}={text}{self._end}"], hash_of(text)

"""Builds the caller's profile and the published keys."""

import asyncio
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from charter.identity.handlers import IdentityHandlers
from charter.platform.settings.settings import Settings

if TYPE_CHECKING:
    from charter.identity.tokens.public_keys import PublishedKeys


def build_identity(settings: Settings) -> IdentityHandlers:
    """The handlers of the tag `identity`. Cryptography is loaded when the keys are first asked for."""

    @cache
    def load() -> "PublishedKeys":
        published: PublishedKeys = import_module("charter.identity.tokens.public_keys").load_published_keys(
            settings
        )
        return published

    async def list_keys() -> list[dict[str, str]]:
        return (await asyncio.to_thread(load)).list_all()

    return IdentityHandlers(list_keys)

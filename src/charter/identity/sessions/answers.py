"""Where requests of sessions come from, and answers as the contract has them."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from charter.identity.sessions.cookies import csrf_token_of
from charter.identity.sessions.domain import Device, Session, Tokens, TooManyFailures, name_of_device
from contract import errors, models
from contract_runtime import current_request

Answer = TypeVar("Answer")
ShowUser = Callable[[int], Awaitable[models.User]]
"""An account as the contract shows it."""


def device_of(device_id: str | None, name: str | None = None) -> Device:
    """Where the request comes from."""
    request = current_request()
    return Device(
        name or name_of_device(request.user_agent), device_id, request.client_address, request.client_network
    )


def token_pair(tokens: Tokens, user: models.User) -> models.TokenPair:
    """The tokens of a session; the refresh token of a browser's goes into a cookie only."""
    in_cookie = tokens.session.uses_cookie
    return models.TokenPair(
        access_token=tokens.access_token,
        refresh_token=None if in_cookie else tokens.refresh_token,
        token_type="Bearer",
        expires_in=tokens.expires_in,
        refresh_expires_in=tokens.refresh_expires_in,
        csrf_token=csrf_token_of(tokens.refresh_token) if in_cookie else None,
        session_id=tokens.session.id,
        user=user,
    )


def to_contract(session: Session, current: str | None) -> models.Session:
    """A session, and whether it is the caller's."""
    return models.Session(
        id=session.id,
        device_name=session.device.name,
        device_id=session.device.device_id,
        client_address=session.device.client_address,
        tenant=session.tenant,
        created_at=session.created_at,
        last_used_at=session.last_used_at,
        expires_at=session.good_until,
        is_current=session.id == current,
    )


async def throttled(answer: Awaitable[Answer]) -> Answer:
    """What is awaited, or the refusal of somebody who guesses, which says for how long."""
    try:
        return await answer
    except TooManyFailures as failures:
        refused = errors.TooManyFailures(str(failures), headers={"Retry-After": str(failures.seconds)})
        raise refused from None

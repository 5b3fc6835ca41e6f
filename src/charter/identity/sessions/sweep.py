"""Removes what nobody needs any more: old sessions, expired tokens, and what ended long ago."""

from datetime import datetime

from sqlalchemy import Executable, delete, or_, select

from charter.identity.sessions.domain import KNOWN_FOR
from charter.identity.sessions.tables import ended_sessions, refresh_tokens, sessions
from charter.platform.database.transactions import Database


async def sweep(database: Database, now: datetime) -> dict[str, int]:
    """Remove what is old. Answers how many rows of each kind."""
    async with database.transaction_of_any_tenant() as connection:
        return {
            kind: len((await connection.execute(statement)).all())
            for kind, statement in _statements(now, now - KNOWN_FOR).items()
        }


def _statements(now: datetime, old: datetime) -> dict[str, Executable]:
    gone = or_(sessions.c.ended_at < old, sessions.c.expires_at < old, sessions.c.idle_until < old)
    over = or_(sessions.c.ended_at < now, sessions.c.expires_at < now, sessions.c.idle_until < now)
    return {
        "sessions": delete(sessions).where(gone).returning(sessions.c.id),
        "refresh tokens": delete(refresh_tokens)
        .where(
            refresh_tokens.c.expires_at < now,  # used ones tell of thefts for as long as their session lives
            refresh_tokens.c.session_id.in_(select(sessions.c.id).where(over)),
        )
        .returning(refresh_tokens.c.session_id),
        "ended sessions": delete(ended_sessions)
        .where(ended_sessions.c.expires_at < now)
        .returning(ended_sessions.c.session_key),
    }

"""`charter token`: an access token of the service's own, for trying the API out."""

from collections.abc import Sequence
from datetime import timedelta

import typer

from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings


def run(subject: str, roles: Sequence[str], tenant: str | None, ttl: int) -> None:
    """Print a token."""
    settings = load_command_settings(is_serving=True)
    if settings.is_production:
        raise CommandRefused("tokens are not handed out in production: log in as its users do")
    typer.echo(make_token(settings, subject, roles, tenant, timedelta(seconds=ttl)))


def make_token(
    settings: Settings, subject: str, roles: Sequence[str], tenant: str | None, lifetime: timedelta
) -> str:
    """A token for `subject`; its tenant is the subject where none is given."""
    return mint(settings, subject=subject, roles=roles, tenant=tenant or subject, lifetime=lifetime)

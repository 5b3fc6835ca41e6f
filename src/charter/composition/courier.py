"""Builds the courier, who knows all writers of mail; loaded once a process serves."""

from charter.composition.parts import Parts
from charter.composition.services import Services
from charter.identity.accounts.courier import Courier, Write
from charter.identity.accounts.mail_rows import SqlMailRows
from charter.identity.accounts.mail_writing import KINDS, AccountMail
from charter.identity.accounts.repository import SqlAccountStore
from charter.organizations.domain import MAIL_KIND
from charter.organizations.mail import InvitationMail
from charter.platform.mail.mail import build_mail
from charter.platform.settings.settings import Settings


def build_courier(parts: Parts, services: Services, settings: Settings) -> Courier:
    """The courier of every kind of mail."""
    rows = SqlMailRows(parts.database, parts.mail_bell)
    accounts = AccountMail(SqlAccountStore(parts.database).reading, rows, settings.frontend_url, parts.now)
    writers: dict[str, Write] = dict.fromkeys(KINDS, accounts.write)
    writers[MAIL_KIND] = InvitationMail(services.invitations, settings.frontend_url).write
    return Courier(rows, writers, build_mail(settings), parts.mail_bell, parts.now)

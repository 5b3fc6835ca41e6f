"""What children bring."""

import logging
from typing import TYPE_CHECKING, Any, Final

from charter.audit.trail import ContractTrail
from charter.children.cards.handlers import CardHandlers
from charter.children.cards.repository import SqlCards
from charter.children.cards.service import CardService
from charter.children.content import handlers as content
from charter.children.content.repository import SqlAnswers, SqlContent
from charter.children.content.service import AnswerJudge, ContentService
from charter.children.family import handlers as family
from charter.children.family.forgetting import MAIL_KIND, ForgettingService
from charter.children.family.kept_rows import SqlKeptOfAll
from charter.children.family.mail import ForgettingMail
from charter.children.family.repository import SqlAccounts, SqlFamily
from charter.children.family.service import FamilyService
from charter.children.progress import handlers as progress
from charter.children.progress.repository import SqlProgress
from charter.children.progress.service import ProgressService
from charter.children.settings import ChildrenSettings
from charter.feature import Chore, Feature, Parts
from charter.identity.accounts.service import AccountService
from charter.jobs.upkeep import FORGET_CHILDREN, Nothing
from charter.platform.database.stores import OwnedStore, SharedStore
from charter.platform.mail.settings import MailSettings
from charter.shared.endings import AccountDeleted, EndsWith, TimeZoneChosen
from charter.shared.tenants import TenantId, UserTenant
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.cards import CardsHandlers
    from contract.children import ChildrenHandlers
    from contract.content import ContentHandlers
    from contract.progress import ProgressHandlers

_logger: Final = logging.getLogger(__name__)


def build(parts: Parts) -> Feature:
    """Children of the caller's own account, and what is kept of them."""
    settings = parts.group(ChildrenSettings)
    families = FamilyService(
        OwnedStore(parts.database, SqlFamily),
        settings.default_time_zone,
        parts.now,
        is_consent_required=settings.require_parental_consent,
    )
    family_handlers: ChildrenHandlers = family.FamilyHandlers(families)
    shown = ContentService(OwnedStore(parts.database, SqlContent), settings.default_time_zone, parts.now)
    content_handlers: ContentHandlers = content.ContentHandlers(shown)
    cards = CardService(OwnedStore(parts.database, SqlCards), shown, parts.now)
    card_handlers: CardsHandlers = CardHandlers(cards)
    told = ProgressService(
        OwnedStore(parts.database, SqlProgress),
        AnswerJudge(SharedStore(parts.database, SqlAnswers)),
        cards,
        settings.default_time_zone,
        parts.now,
        is_consent_required=settings.require_parental_consent,
    )
    progress_handlers: ProgressHandlers = progress.ProgressHandlers(told)
    return Feature(
        handlers={
            "children": family_handlers,
            "content": content_handlers,
            "cards": card_handlers,
            "progress": progress_handlers,
        },
        errors={**family.ERRORS, **content.ERRORS, **progress.ERRORS},
        lends=(families, told),
        ends=_following(parts),
        mails={MAIL_KIND: ForgettingMail(parts.group(MailSettings).frontend_url).write},
        jobs=(_forgetting(parts),),
    )


def _forgetting(parts: Parts) -> Chore:
    """What goes by itself, every day."""
    accounts = parts.services.get(AccountService)

    async def address_of(user_id: int) -> str | None:
        account = await accounts.find_active(user_id)
        return None if account is None else account.email

    service = ForgettingService(
        OwnedStore(parts.database, SqlKeptOfAll),
        address_of,
        parts.outbox,
        parts.services.get(ContractTrail),
        parts.now,
    )

    async def forget(_: JobContext[Any], __: Nothing) -> None:
        _logger.info("forgot of children: %s", await service.forget())

    return Chore(kind=FORGET_CHILDREN, work=forget)


def _following(parts: Parts) -> tuple[EndsWith[AccountDeleted], EndsWith[TimeZoneChosen]]:
    """What an account keeps ends with it, and its days are those of its zone."""
    accounts = SharedStore(parts.database, SqlAccounts)

    async def erase(deleted: AccountDeleted) -> None:
        async with accounts.transaction() as account:
            await account.erase(TenantId(str(UserTenant(deleted.user_id))))

    async def choose(chosen: TimeZoneChosen) -> None:
        async with accounts.transaction() as account:
            await account.choose_time_zone(TenantId(str(UserTenant(chosen.user_id))), chosen.time_zone)

    return EndsWith(AccountDeleted, erase), EndsWith(TimeZoneChosen, choose)

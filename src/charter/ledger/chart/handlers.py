"""Translates between the contract and the chart of accounts."""

from typing import Any, Final

from charter.ledger.callers import tenant_of
from charter.ledger.chart import domain
from charter.ledger.chart.domain import Account, AccountFilter, AccountId, AccountOrder, Node
from charter.ledger.chart.service import ChartService
from charter.pages import pagination
from charter.shared.visible_text import visible
from contract import errors, models
from contract_runtime import Caller, CodedError, ContractModel

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.AccountCodeTaken: errors.AccountCodeTaken,
    domain.AccountHasChildren: errors.AccountHasChildren,
    domain.AccountInUse: errors.AccountInUse,
    domain.AccountParentInvalid: errors.AccountParentInvalid,
    domain.LedgerAccountNotFound: errors.LedgerAccountNotFound,
    domain.SubTypeInvalid: errors.SubTypeInvalid,
}

_ORDERS: Final[dict[models.LedgerAccountSort, AccountOrder]] = {
    models.LedgerAccountSort.CODE: "code",
    models.LedgerAccountSort.MINUS_CODE: "-code",
    models.LedgerAccountSort.NAME: "name",
    models.LedgerAccountSort.MINUS_NAME: "-name",
}


class AccountHandlers:
    """The operations of the tag `ledger-accounts`."""

    def __init__(self, chart: ChartService) -> None:
        self._chart = chart

    async def list_ledger_accounts(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        type_: models.LedgerAccountType | None,
        sub_type: models.LedgerSubType | None,
        active: bool | None,
        parent: int | None,
        q: str | None,
        sort: models.LedgerAccountSort,
    ) -> models.LedgerAccountPage:
        wanted = AccountFilter(
            type=None if type_ is None else type_.value,
            sub_type=None if sub_type is None else sub_type.value,
            is_active=active,
            parent_id=None if parent is None else AccountId(parent),
            search=q,
        )
        found = await self._chart.list_page(tenant_of(caller), wanted, page, limit, _ORDERS[sort])
        return models.LedgerAccountPage(
            data=[to_contract(account) for account in found.accounts],
            pagination=pagination(found.total, page, limit),
        )

    async def create_ledger_account(
        self, caller: Caller, body: models.LedgerAccountCreate
    ) -> models.LedgerAccount:
        columns = _columns(body)
        columns.setdefault("cash_flow", "operating" if body.is_postable else "none")
        return to_contract(await self._chart.create(tenant_of(caller), columns))

    async def get_account_tree(self, caller: Caller) -> models.AccountTree:
        return models.AccountTree(data=_nodes(await self._chart.tree(tenant_of(caller))))

    async def apply_account_template(
        self, caller: Caller, template: models.AccountTemplateName
    ) -> models.TemplateApplied:
        applied = await self._chart.apply_template(tenant_of(caller), template.value)
        return models.TemplateApplied(template=template, created=applied.created, existing=applied.existing)

    async def get_ledger_account(self, caller: Caller, account_id: int) -> models.LedgerAccount:
        return to_contract(await self._chart.get(tenant_of(caller), AccountId(account_id)))

    async def update_ledger_account(
        self, caller: Caller, account_id: int, body: models.LedgerAccountUpdate
    ) -> models.LedgerAccount:
        tenant, changes = tenant_of(caller), _columns(body)
        return to_contract(await self._chart.update(tenant, AccountId(account_id), changes))

    async def delete_ledger_account(self, caller: Caller, account_id: int) -> None:
        await self._chart.delete(tenant_of(caller), AccountId(account_id))


def _columns(body: ContractModel) -> dict[str, Any]:
    """What was sent, under the names that the table has for it."""
    sent: dict[str, Any] = body.model_dump(mode="json", exclude_unset=True)
    return sent | ({"name_ms": visible(sent["name_ms"])} if "name_ms" in sent else {})


def _nodes(nodes: tuple[Node, ...]) -> list[models.AccountNode]:
    return [
        models.AccountNode(account=to_contract(node.account), children=_nodes(node.children))
        for node in nodes
    ]


def to_contract(account: Account) -> models.LedgerAccount:
    """An account as the contract shows it."""
    sub_type, category = account.sub_type, account.mfrs18_category
    return models.LedgerAccount(
        id=account.id,
        code=account.code,
        name=account.name,
        name_ms=account.name_ms,
        type_=models.LedgerAccountType(account.type),
        sub_type=None if sub_type is None else models.OptionalSubType(sub_type),
        parent_id=account.parent_id,
        is_active=account.is_active,
        is_postable=account.is_postable,
        currency=account.currency,
        cash_flow=models.CashFlowClass(account.cash_flow),
        monetary=account.monetary,
        contra=account.contra,
        is_sundry=account.is_sundry,
        mfrs18_category=None if category is None else models.Mfrs18Category(category),
        nature=account.nature,
        function=account.function,
        created_at=account.created_at,
        updated_at=account.updated_at,
    )

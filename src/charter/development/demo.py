"""Demo data for development."""

from typing import Final

from charter.composition import compose
from charter.development.demo_books import seed_books
from charter.development.demo_children import seed_child
from charter.development.demo_organization import seed_organization
from charter.development.demo_school import seed_school
from charter.identity.accounts.service import AccountService
from charter.projects.service import ProjectService
from charter.settings import Settings
from charter.shared.tenants import TenantId, UserTenant

EMAIL: Final = "alice@example.com"
PROJECTS: Final = (
    ("Harvest festival", "Stalls, music and a tractor race on the green."),
    ("Reading corner", "Shelves, cushions and two hundred books for the lower school."),
    ("Science week", None),
)


async def seed(settings: Settings) -> int | None:
    """Make the first account of the settings, with what there is to look at unless it has any.

    Answers the account's number; None where it cannot log in any more.
    """
    composition = compose(settings)
    services = composition.parts.services
    try:
        for prepare in composition.preparations:
            await prepare()
        account = await services.get(AccountService).find_active_by_email(
            settings.first_superuser_email or EMAIL
        )
        if account is None:
            return None
        tenant, projects = TenantId(str(UserTenant(account.id))), services.get(ProjectService)
        if not (await projects.list_page(tenant, 1, 1, "-created_at")).total:
            for name, description in PROJECTS:
                await projects.create(tenant, name, description)
        await seed_child(services, tenant, str(account.id), composition.parts.now())
        await seed_school(services, tenant, str(account.id), composition.parts.now())
        await seed_books(settings, tenant, str(account.id))
        await seed_organization(composition, account, composition.parts.now())
        return account.id
    finally:
        await composition.close()

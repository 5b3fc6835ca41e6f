"""Demo data for development."""

from typing import Final

from charter.composition import build_parts, build_services, close
from charter.platform.settings.settings import Settings
from charter.projects.repository import SqlProjectStore
from charter.projects.service import ProjectService
from charter.shared.tenants import TenantId, UserTenant

EMAIL: Final = "alice@example.com"
PROJECTS: Final = (
    ("Harvest festival", "Stalls, music and a tractor race on the green."),
    ("Reading corner", "Shelves, cushions and two hundred books for the lower school."),
    ("Science week", None),
)


async def seed(settings: Settings) -> int | None:
    """Make the first account of the settings, and give it some projects unless it has any.

    Answers the account's number; None where it cannot log in any more.
    """
    parts = build_parts(settings, {})
    services = build_services(parts, settings)
    email, password = settings.first_superuser_email, settings.first_superuser_password
    try:
        await services.users.ensure_first(email, password)
        account = await services.accounts.find_active_by_email(email or EMAIL)
        if account is None:
            return None
        tenant = TenantId(str(UserTenant(account.id)))
        projects = ProjectService(SqlProjectStore(parts.database), parts.now)
        if not (await projects.list_page(tenant, 1, 1, "-created_at")).total:
            for name, description in PROJECTS:
                await projects.create(tenant, name, description)
        return account.id
    finally:
        await close(parts)

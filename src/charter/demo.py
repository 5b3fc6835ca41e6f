"""Demo data for development."""

from typing import Final

from charter.platform.database import Database
from charter.platform.settings import Settings
from charter.projects.repository import SqlProjectStore
from charter.projects.service import ProjectService
from charter.shared.clock import utc_now
from charter.shared.ids import TenantId

DEMO_TENANT: Final = TenantId("alice")
DEMO_PROJECTS: Final = (
    ("Harvest festival", "Stalls, music and a tractor race on the green."),
    ("Reading corner", "Shelves, cushions and two hundred books for the lower school."),
    ("Science week", None),
)


async def seed(settings: Settings) -> None:
    """Give the demo tenant some projects, unless it has any."""
    database = Database(settings)
    try:
        projects = ProjectService(SqlProjectStore(database), utc_now)
        if not (await projects.list_page(DEMO_TENANT, 1, 1, "-created_at")).total:
            for name, description in DEMO_PROJECTS:
                await projects.create(DEMO_TENANT, name, description)
    finally:
        await database.close()

"""What projects bring."""

from typing import TYPE_CHECKING

from charter.feature import Chore, Feature, Parts
from charter.platform.database.stores import OwnedStore
from charter.projects.handlers import ERRORS, ProjectHandlers
from charter.projects.jobs import ExportProjects
from charter.projects.repository import SqlProjects
from charter.projects.service import ProjectService
from contract.job_kinds import EXPORT_PROJECTS

if TYPE_CHECKING:
    from contract.projects import ProjectsHandlers


def build(parts: Parts) -> Feature:
    """Projects of the caller's tenant."""
    service = ProjectService(OwnedStore(parts.database, SqlProjects), parts.now)
    handlers: ProjectsHandlers = ProjectHandlers(service)
    return Feature(
        handlers={"projects": handlers},
        errors=ERRORS,
        lends=(service,),
        jobs=(Chore(kind=EXPORT_PROJECTS, work=ExportProjects(service)),),
    )

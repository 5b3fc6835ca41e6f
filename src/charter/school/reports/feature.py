"""What reports bring: five operations, and the job that makes files for the state."""

from typing import TYPE_CHECKING

from charter.feature import Chore, Feature, Parts
from charter.platform.database.stores import OwnedStore
from charter.school.reports.exported_rows import SqlExported
from charter.school.reports.exporting import SchoolExport, Tell
from charter.school.reports.handlers import ERRORS, Jobs, ReportHandlers
from charter.school.reports.jobs import ExportSchool
from charter.school.reports.repository import SqlReports
from charter.school.reports.service import ReportService
from contract.job_kinds import SCHOOL_EXPORT

if TYPE_CHECKING:
    from contract.school_reports import SchoolReportsHandlers


def build(parts: Parts, tell: Tell, jobs: Jobs) -> Feature:
    """Reports over the incidents of each tenant."""
    exports = SchoolExport(OwnedStore(parts.database, SqlExported), tell)
    service = ReportService(OwnedStore(parts.database, SqlReports), parts.now)
    handlers: SchoolReportsHandlers = ReportHandlers(service, exports, jobs)
    return Feature(
        handlers={"school_reports": handlers},
        errors=ERRORS,
        jobs=(Chore(kind=SCHOOL_EXPORT, work=ExportSchool(exports)),),
    )

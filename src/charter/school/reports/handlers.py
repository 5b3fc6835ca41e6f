"""Translates between the contract and reports of incidents and people."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final, Literal, Protocol
from zoneinfo import ZoneInfo

from charter.pages import pagination
from charter.school.domain import incident_number
from charter.school.reports import domain, periods
from charter.school.reports.domain import Compared, Group, Grouping, HistoryIncident, ShownFigures
from charter.school.reports.exporting import SchoolExport
from charter.school.reports.jobs import order_of
from charter.school.reports.periods import Comparison, span_of
from charter.school.reports.service import Asked, Out, ReportService, Summary
from charter.school.translating import tenant_of
from charter.shared.csv_rows import Figure, csv_bytes
from contract import errors, models
from contract.job_kinds import Enqueue
from contract.school_reports import (
    ExportSchoolAccepted,
    GetSchoolSummaryOKCsv,
    GetSchoolSummaryOKJson,
)
from contract_runtime import Caller, CodedError, JobSink

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    periods.SpanTooLong: errors.ReportSpanTooLong,
    domain.ExportEmpty: errors.ExportEmpty,
}
PATIENCE: Final = 1
"""Seconds before there is news of a file."""
HIDDEN: Final = "*"
FIGURES: Final = ("incidents", "perpetrators", "suspension_days")


class Jobs(Protocol):
    """Takes jobs in."""

    def of(self, caller: Caller) -> JobSink: ...


class ReportHandlers:
    """The operations of the tag `school-reports`."""

    def __init__(self, reports: ReportService, exports: SchoolExport, jobs: Jobs) -> None:
        self._reports = reports
        self._exports = exports
        self._jobs = jobs

    async def get_school_summary(
        self,
        *,
        caller: Caller,
        group_by: models.SummaryGrouping,
        from_: date,
        to: date,
        school_id: int | None,
        compare: models.SummaryComparison,
        suppress_below: int | None,
        media_type: Literal["application/json", "text/csv"],
    ) -> GetSchoolSummaryOKJson | GetSchoolSummaryOKCsv:
        is_file = media_type == "text/csv"
        asked = Asked(
            grouping=Grouping(group_by.value),
            first=from_,
            last=to,
            school_id=school_id,
            comparison=Comparison(compare.value),
            below=suppress_below if is_file or suppress_below is not None else 0,
        )
        summary = await self._reports.summarize(tenant_of(caller), asked)
        if is_file:
            return GetSchoolSummaryOKCsv(body=_file(summary))
        return GetSchoolSummaryOKJson(body=_summary(summary))

    async def get_person_history(
        self, caller: Caller, person_id: str, page: int, limit: int
    ) -> models.PersonHistory:
        found = await self._reports.history(tenant_of(caller), person_id, page, limit)
        person = asdict(found.person)
        shown = {
            **{name: person[name] for name in ("person_id", "kind", "name", "grade", "school_id")},
            "school_year": found.school_year,
            "days_suspended": found.year.days_suspended,
            "needs_manifestation_review": found.year.needs_manifestation_review,
            "has_calendar": found.year.has_calendar,
            "data": [_incident(each) for each in found.incidents],
            "pagination": pagination(found.total, page, limit),
        }
        return models.PersonHistory.model_validate(shown, strict=False)

    async def list_repeat_offenders(
        self,
        *,
        caller: Caller,
        min_: int,
        from_: date,
        to: date,
        school_id: int | None,
        page: int,
        limit: int,
    ) -> models.RepeatOffenderPage:
        tenant, span = tenant_of(caller), span_of(from_, to)
        found, total = await self._reports.list_offenders(
            tenant, min_, span, school_id, page=page, limit=limit
        )
        shown = [models.RepeatOffender.model_validate(asdict(each), strict=False) for each in found]
        return models.RepeatOffenderPage(data=shown, pagination=pagination(total, page, limit))

    async def list_people_out(
        self, caller: Caller, on: date | None, school_id: int | None, page: int, limit: int
    ) -> models.PeopleOut:
        day, found, total = await self._reports.list_out(
            tenant_of(caller), on, school_id, page=page, limit=limit
        )
        shown = [_out(each) for each in found]
        return models.PeopleOut(on=day, data=shown, pagination=pagination(total, page, limit))

    async def export_school(self, caller: Caller, body: models.SchoolExport) -> ExportSchoolAccepted:
        await self._exports.require_any(tenant_of(caller), order_of(body))
        job_id = await Enqueue(self._jobs.of(caller)).school_export(body)
        accepted = models.JobAccepted(job_id=job_id, state=models.JobState.PENDING)
        return ExportSchoolAccepted(body=accepted, retry_after=PATIENCE)


def _summary(summary: Summary) -> models.SchoolSummary:
    layout = summary.layout
    return models.SchoolSummary(
        group_by=models.SummaryGrouping(layout.grouping.value),
        from_=layout.span.first,
        to=layout.span.last,
        compared_from=None if layout.before is None else layout.before.first,
        compared_to=None if layout.before is None else layout.before.last,
        has_calendar=summary.has_calendar,
        suppress_below=summary.below,
        **_compared(summary.total),
        groups=[
            models.SummaryGroup(key=each.key, label=each.label, **_compared(each.figures))
            for each in summary.groups
        ],
    )


def _compared(figures: Compared) -> dict[str, Any]:
    before, change = figures.before, figures.change
    return {
        "counts": models.SummaryFigures.model_validate(asdict(figures.counts)),
        "before": before and models.SummaryFigures.model_validate(asdict(before)),
        "change": change and models.FigureChange.model_validate(asdict(change)),
    }


def _file(summary: Summary) -> str:
    """The summary as it is published."""
    is_compared = summary.layout.before is not None
    head = [*FIGURES, *(f"{name}_before" for name in FIGURES if is_compared)]
    total = Group("total", "Total", summary.total)
    rows = [[each.key or "", each.label, *_cells(each.figures)] for each in (*summary.groups, total)]
    return csv_bytes([["group", "label", *head], *rows]).decode()


def _cells(figures: Compared) -> list[str]:
    shown = [figures.counts] if figures.before is None else [figures.counts, figures.before]
    return [_cell(each, name) for each in shown for name in FIGURES]


def _cell(figures: ShownFigures, name: str) -> str:
    count = getattr(figures, name)
    return HIDDEN if count is None else Figure(count)


def _incident(incident: HistoryIncident) -> dict[str, Any]:
    return {
        "incident_id": incident.incident_id,
        "number": incident_number(incident.school_year, incident.number),
        "occurred_at": incident.occurred_at.astimezone(ZoneInfo(incident.time_zone)),
        "code": incident.code,
        "status": incident.status,
        "roles": incident.roles,
        "consequences": incident.consequences,
        "statements": incident.statements,
    }


def _out(out: Out) -> models.PersonOut:
    absence = out.absence
    return models.PersonOut(
        person_id=absence.person_id,
        name=absence.name,
        grade=absence.grade,
        school_id=absence.school_id,
        consequence_code=models.ConsequenceCode(absence.consequence_code),
        start_date=absence.starts_on,
        end_date=absence.ends_on,
        returns_on=out.returns_on,
        is_school_day=out.is_school_day,
    )

"""The copy of a record as a page for the printer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Final
from zoneinfo import ZoneInfo

from charter.school.domain import incident_number
from charter.school.privacy.copying import CopiedIncident, Copy
from charter.shared.printed_pages import policy_of, printed_page

NONE: Final = "<p>None.</p>\n"
BASES: Final = {"none": "no exception", "health_or_safety_emergency": "health or safety emergency"}


@cache
def style() -> str:
    """The page's style sheet."""
    return (files(__package__) / "page.css").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """What the page may load, which is nothing."""
    return policy_of(style())


def page_of(copy: Copy) -> str:
    """The whole page."""
    parts = (
        _head(copy),
        "<h2>Incidents</h2>\n",
        *(map(_incident, copy.incidents) if copy.incidents else [NONE]),
        _requests(copy.requests),
        _disclosures(copy.disclosures),
    )
    return printed_page(f"Record of {copy.person['name']}", style(), "".join(parts))


def _head(copy: Copy) -> str:
    person = copy.person
    facts = [person["kind"], f"grade {person['grade']}" if person["grade"] else None, person["school"]]
    return (
        f"<h1>Record of {escape(person['name'])}</h1>\n"
        f"<p>{escape(person['person_id'])}: {escape(', '.join(fact for fact in facts if fact))}</p>\n"
        f"<p><small>Made on {copy.made_at:%-d %B %Y at %H:%M} UTC. Everybody else is named by a role."
        "</small></p>\n"
    )


def _incident(incident: CopiedIncident) -> str:
    columns = incident.columns
    at = columns["occurred_at"].astimezone(ZoneInfo(columns["time_zone"]))
    number = incident_number(columns["school_year"], columns["number"])
    facts = [
        ("When", f"{at:%-d %B %Y, %H:%M} ({columns['time_zone']})"),
        ("Where", columns["location"]),
        ("Behavior", f"{columns['behavior']} ({columns['code']})"),
        ("Status", columns["status"].replace("_", " ")),
        ("Own role", ", ".join(columns["roles"])),
        ("Others", ", ".join(incident.others)),
    ]
    return (
        f"<h3>Incident {escape(number)}</h3>\n"
        f"{_table((), [(name, value) for name, value in facts if value])}"
        f"{_written(incident.description)}{_written(incident.evidence_note)}"
        f"{_consequences(incident.consequences)}{_notices(incident.notices)}"
        f"{''.join(map(_statement, incident.statements))}"
    )


def _consequences(consequences: Sequence[Mapping[str, Any]]) -> str:
    rows = [
        (
            each["consequence"],
            f"{each['start_date']} to {each['end_date']}",
            str(each["length_days"] if each["actual_days"] is None else each["actual_days"]),
            each["status"],
            each["notes"] or "",
        )
        for each in consequences
    ]
    return _table(("What followed", "Days", "School days", "Status", "Notes"), rows) if rows else ""


def _notices(notices: Sequence[Mapping[str, Any]]) -> str:
    rows = [(each["guardian"], each["channel"], _day(each["sent_at"]), each["message"]) for each in notices]
    return _table(("Guardian told", "By", "On", "What"), rows) if rows else ""


def _requests(requests: Sequence[Mapping[str, Any]]) -> str:
    rows = [
        (
            str(each["received_on"]),
            each["requested_by"],
            f"{each['kind']}: {each['what']}",
            f"{each['status']}. {each['decision'] or ''}",
            each["statement"] or "",
        )
        for each in requests
    ]
    heads = ("Received", "From", "What was asked", "What became of it", "Statement")
    return "<h2>Requests</h2>\n" + (_table(heads, rows) if rows else NONE)


def _disclosures(disclosures: Sequence[Mapping[str, Any]]) -> str:
    rows = [
        (
            _day(each["disclosed_at"]),
            each["recipient"],
            each["kind"],
            BASES.get(each["basis"], each["basis"].replace("_", " ")),
            " ".join(part for part in (each["what"], each["threat"]) if part),
        )
        for each in disclosures
    ]
    heads = ("On", "Who", "Asked or told", "Why", "What")
    return "<h2>Who asked and who was told</h2>\n" + (_table(heads, rows) if rows else NONE)


def _written(text: str | None) -> str:
    return "" if text is None else f'<p class="written">{escape(text)}</p>\n'


def _day(moment: datetime | str) -> str:
    """A day in UTC; moments in JSON of the database are texts."""
    return str(moment)[:10] if isinstance(moment, str) else f"{moment:%Y-%m-%d}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in rows)
    headed = f"<thead><tr>{head}</tr></thead>\n" if heads else ""
    return f"<table>\n{headed}<tbody>\n{body}</tbody>\n</table>\n"


def _cell(text: str) -> str:
    return f"<td>{escape(text)}</td>"


def _statement(text: str) -> str:
    return f'<p class="statement written">{escape(text)}</p>\n'

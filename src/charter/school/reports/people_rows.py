"""Whom incidents are about, as SQL: a person's history, repeat offenders, and who is kept out of class."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Date,
    Integer,
    Text,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by, distinct_on

from charter.platform.database.stores import page_of
from charter.school.tables import (
    school_calendars,
    school_consequences,
    school_incidents,
    school_participants,
    school_people,
    school_requests,
    school_settings,
    schools,
)

TENANT: Final[BindParameter[str]] = bindparam("tenant", type_=Text)
PERSON: Final = bindparam("person", type_=Text)
FIRST, LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
SCHOOL: Final = bindparam("school_id", type_=BigInteger)
LEADING_OUT: Final = ("EXPL", "EXPS")
"""Consequences that keep somebody out of class without being suspensions."""

_person, _school = school_people.c, schools.c
_incident, _part, _consequence = school_incidents.c, school_participants.c, school_consequences.c
_OWN_ZONE: Final = (
    select(school_settings.c.time_zone).where(school_settings.c.tenant_id == TENANT).scalar_subquery()
)
_DAYS: Final = func.coalesce(_consequence.actual_days, _consequence.length_days)

FIND_PERSON: Final = (
    select(
        *(_person.person_id, _person.kind, _person.name, _person.grade, _person.school_id),
        func.coalesce(_school.year_starts_month, 7).label("first_month"),
        func.coalesce(_school.time_zone, _OWN_ZONE, "UTC").label("time_zone"),
    )
    .select_from(school_people)
    .outerjoin(schools, and_(_school.tenant_id == _person.tenant_id, _school.id == _person.school_id))
    .where(_person.tenant_id == TENANT, _person.person_id == PERSON)
)
FIND_ZONE: Final = select(
    func.coalesce(
        select(_school.time_zone).where(_school.tenant_id == TENANT, _school.id == SCHOOL).scalar_subquery(),
        _OWN_ZONE,
        "UTC",
    ).label("time_zone")
)

_STANDS: Final = and_(
    _incident.tenant_id == _consequence.tenant_id,
    _incident.id == _consequence.incident_id,
    _incident.status != "dismissed",
)
"""Joins a consequence to an incident that was not dismissed."""

YEAR_OF_PERSON: Final = select(
    select(func.coalesce(func.sum(_DAYS), 0))
    .select_from(school_consequences)
    .join(school_incidents, _STANDS)
    .where(
        _consequence.tenant_id == TENANT,
        _consequence.person_id == PERSON,
        _consequence.is_suspension,
        _consequence.status != "waived",
        _consequence.starts_on >= FIRST,
        _consequence.starts_on <= LAST,
    )
    .scalar_subquery()
    .label("days_suspended"),
    exists()
    .where(
        school_calendars.c.tenant_id == TENANT,
        school_calendars.c.school_id == SCHOOL,
        school_calendars.c.school_year == bindparam("year", type_=Text),
    )
    .label("has_calendar"),
)

_FOLLOWED: Final = (
    select(
        func.jsonb_agg(
            aggregate_order_by(
                func.jsonb_build_object(
                    *("consequence_code", _consequence.consequence_code),
                    *("start_date", _consequence.starts_on),
                    *("end_date", _consequence.ends_on),
                    *("length_days", _consequence.length_days),
                    *("actual_days", _consequence.actual_days),
                    *("status", _consequence.status),
                ),
                *(_consequence.starts_on, _consequence.id),
            )
        )
    )
    .where(_consequence.tenant_id == _part.tenant_id, _consequence.participant_id == _part.id)
    .correlate(school_participants)
    .scalar_subquery()
)
_SAID: Final = (
    select(
        func.array_agg(
            aggregate_order_by(school_requests.c.statement, school_requests.c.id), type_=ARRAY(Text)
        )
    )
    .where(
        school_requests.c.tenant_id == _part.tenant_id,
        school_requests.c.incident_id == _part.incident_id,
        school_requests.c.person_id == _part.person_id,
        school_requests.c.statement.is_not(None),
    )
    .correlate(school_participants)
    .scalar_subquery()
)
LIST_HISTORY: Final = page_of(
    school_participants.join(
        school_incidents,
        and_(_incident.tenant_id == _part.tenant_id, _incident.id == _part.incident_id),
    ),
    (_part.tenant_id == TENANT, _part.person_id == PERSON),
    (_incident.occurred_at.desc(), _incident.id.desc()),
    (
        *(
            _incident.id.label("incident_id"),
            _incident.school_year,
            _incident.number,
            _incident.occurred_at,
            _incident.time_zone,
        ),
        *(_incident.behavior_code.label("code"), _incident.status, _part.roles),
        func.coalesce(_FOLLOWED, func.jsonb_build_array()).label("consequences"),
        func.coalesce(_SAID, cast(literal("{}"), ARRAY(Text))).label("statements"),
    ),
)

_OFFENCES: Final = (
    select(
        _part.person_id,
        func.count().label("incidents"),
        func.max(_incident.occurred_on).label("last_on"),
        func.coalesce(
            func.sum(
                select(func.sum(_DAYS))
                .where(
                    _consequence.tenant_id == _part.tenant_id,
                    _consequence.participant_id == _part.id,
                    _consequence.is_suspension,
                    _consequence.status != "waived",
                )
                .correlate(school_participants)
                .scalar_subquery()
            ),
            0,
        ).label("suspension_days"),
    )
    .select_from(school_incidents)
    .join(
        school_participants, and_(_part.tenant_id == _incident.tenant_id, _part.incident_id == _incident.id)
    )
    .where(
        _incident.tenant_id == TENANT,
        _incident.status != "dismissed",
        _incident.occurred_at >= cast(FIRST, Date) - cast(literal(2), Integer),
        _incident.occurred_at < cast(LAST, Date) + cast(literal(3), Integer),
        _incident.occurred_on.between(FIRST, LAST),
        or_(SCHOOL.is_(None), _incident.school_id == SCHOOL),
        _part.roles.op("@>")(cast(literal("{Perpetrator}"), ARRAY(Text))),
    )
    .group_by(_part.person_id)
    .having(func.count() >= bindparam("least", type_=BigInteger))
    .cte("offences")
)
_offence: Final = _OFFENCES.c
LIST_OFFENDERS: Final = page_of(
    _OFFENCES.join(school_people, and_(_person.tenant_id == TENANT, _person.person_id == _offence.person_id)),
    (),
    (_offence.incidents.desc(), _offence.person_id.asc()),
    (
        *(_offence.person_id, _person.name, _person.kind, _person.grade, _person.school_id),
        *(_offence.incidents, _offence.last_on, _offence.suspension_days),
    ),
)

ON: Final = bindparam("on", type_=Date)
_OUT: Final = (
    select(
        *(_consequence.person_id, _person.name, _person.grade, _person.school_id),
        *(_consequence.consequence_code, _consequence.starts_on, _consequence.ends_on),
    )
    .select_from(school_consequences)
    .join(school_incidents, _STANDS)
    .join(
        school_people,
        and_(_person.tenant_id == _consequence.tenant_id, _person.person_id == _consequence.person_id),
    )
    .where(
        _consequence.tenant_id == TENANT,
        _consequence.starts_on <= ON,
        _consequence.ends_on >= ON,
        _consequence.status != "waived",
        or_(_consequence.is_suspension, _consequence.consequence_code.in_(LEADING_OUT)),
        or_(SCHOOL.is_(None), _person.school_id == SCHOOL),
    )
    .ext(distinct_on(_consequence.person_id))
    .order_by(_consequence.person_id, _consequence.ends_on.desc(), _consequence.id)
    .cte("absences")
)
LIST_OUT: Final = page_of(_OUT, (), (_OUT.c.ends_on.asc(), _OUT.c.person_id.asc()))

_DAY: Final = func.unnest(school_calendars.c.non_school_days).column_valued("day")
LIST_DAYS_OFF: Final = select(school_calendars.c.school_id, _DAY).where(
    school_calendars.c.tenant_id == TENANT,
    school_calendars.c.school_id == func.any(bindparam("schools", type_=ARRAY(BigInteger))),
    case((_DAY >= ON, True), else_=False),
)

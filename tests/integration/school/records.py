"""Incidents as rows: many of them, on any day, without asking for each."""

from dataclasses import dataclass, field
from typing import Any

from psycopg import AsyncConnection, sql


@dataclass
class Records:
    """What one tenant keeps; a school `Riverside` in Kuala Lumpur is there already."""

    connection: AsyncConnection[Any]
    tenant: str
    school_id: int = 0
    numbers: dict[str, int] = field(default_factory=dict)

    async def open(self) -> "Records":
        """Codes, and the school."""
        await self.execute("SELECT set_config('app.tenant', %s, false)", self.tenant)
        await self.execute("SELECT seed_school(%s)", self.tenant)
        self.school_id = await self.add("schools", name="Riverside", time_zone="Asia/Kuala_Lumpur")
        return self

    async def execute(self, statement: str | sql.Composed, *values: object) -> list[Any]:
        """The rows of a statement, which row-level security shows of the tenant."""
        sent = statement if isinstance(statement, sql.Composed) else statement.encode()
        found = await self.connection.execute(sent, values)
        return await found.fetchall() if found.description else []

    async def add(self, table: str, **columns: Any) -> Any:
        """A row of any table; answers its number, if it has one."""
        named = {"tenant_id": self.tenant, **columns}
        statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING *").format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, named)),
            sql.SQL(", ").join([sql.Placeholder()] * len(named)),
        )
        return getattr((await self.execute(statement, *named.values()))[0], "id", None)

    async def person(self, person_id: str, name: str, kind: str = "student", **columns: Any) -> str:
        """Somebody of the school."""
        known = {"grade": "8", "school_id": self.school_id} | columns
        await self.add("school_people", person_id=person_id, name=name, kind=kind, **known)
        return person_id

    async def incident(self, day: str, code: str = "FGT", *parts: tuple[str, str], **columns: Any) -> int:
        """What happened at ten in the morning; parts are people with their roles, divided by commas."""
        number = self.numbers["last"] = self.numbers.get("last", 0) + 1
        known = {
            "school_id": self.school_id,
            "school_year": "2025-26",
            "occurred_at": f"{day}T10:00:00+08:00",
            "time_zone": "Asia/Kuala_Lumpur",
            "occurred_on": day,
            "occurred_hour": 10,
            "created_by": "ana",
        } | columns
        incident_id: int = await self.add("school_incidents", behavior_code=code, number=number, **known)
        for person_id, roles in parts:
            await self.execute(
                "INSERT INTO school_participants (tenant_id, incident_id, person_id, roles, grade) "
                "SELECT tenant_id, %s, person_id, %s, grade FROM school_people "
                "WHERE tenant_id = %s AND person_id = %s",
                *(incident_id, roles.split(","), self.tenant, person_id),
            )
        return incident_id

    async def consequence(
        self, incident_id: int, person_id: str, first: str, last: str, days: int, **columns: Any
    ) -> int:
        """A suspension out of school, unless the columns say otherwise."""
        participant = await self.execute(
            "SELECT id FROM school_participants WHERE incident_id = %s AND person_id = %s",
            *(incident_id, person_id),
        )
        known = {"consequence_code": "OSS", "is_suspension": True, "created_by": "ana"} | columns
        number: int = await self.add(
            "school_consequences",
            incident_id=incident_id,
            participant_id=participant[0].id,
            person_id=person_id,
            starts_on=first,
            ends_on=last,
            length_days=days,
            **known,
        )
        return number

    async def count(self, table: str) -> int:
        """How many rows of the tenant a table has."""
        counting = sql.SQL("SELECT count(*) AS n FROM {} WHERE tenant_id = %s")
        found = await self.execute(counting.format(sql.Identifier(table)), self.tenant)
        return int(found[0].n)

    async def audited(self, event: str) -> list[tuple[str | None, dict[str, Any]]]:
        """What the entries of an event are about, and their details, the first first."""
        found = await self.execute(
            "SELECT target, details FROM audit_log WHERE event = %s ORDER BY id", event
        )
        return [(row.target, row.details) for row in found]

"""All SQL of rates of exchange."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import ColumnElement, Date, Text, bindparam, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from charter.ledger.rates.domain import NewRate, Rate, RateExists, RateFilter, RateId, RatePage
from charter.ledger.tables import ledger_rates
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_COLUMNS: Final = tuple(ledger_rates.c[name] for name in ("id", "currency", "dated_on", "kind", "rate"))
_OWN: Final = ledger_rates.c.tenant_id == bindparam("tenant")
_ONE: Final = (_OWN, ledger_rates.c.id == bindparam("rate_id"))
_FIND: Final = select(*_COLUMNS).where(*_ONE)
_OF_DAY: Final = select(ledger_rates.c.rate).where(
    _OWN,
    ledger_rates.c.currency == bindparam("of"),
    ledger_rates.c.dated_on == bindparam("on"),
    ledger_rates.c.kind == bindparam("for_what"),
)
_NAMES: Final = (
    "tenant_id",
    "currency",
    "dated_on",
    "kind",
    "rate",
    "created_by",
    "created_at",
    "updated_at",
)
_ADD: Final = insert(ledger_rates).values({name: bindparam(name) for name in _NAMES}).returning(*_COLUMNS)
_CHANGE: Final = (
    update(ledger_rates)
    .where(*_ONE)
    .values(rate=bindparam("worth"), updated_at=bindparam("now"), version=ledger_rates.c.version + 1)
    .returning(*_COLUMNS)
)
_DELETE: Final = delete(ledger_rates).where(*_ONE).returning(ledger_rates.c.id)


def _unless_none(value: ColumnElement[Any], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return or_(value.is_(None), condition)


_CURRENCY: Final = bindparam("currency", type_=Text)
_KIND: Final = bindparam("kind", type_=Text)
_FIRST: Final = bindparam("first", type_=Date)
_LAST: Final = bindparam("last", type_=Date)
_PAGE: Final = page_of(
    ledger_rates,
    [
        _OWN,
        _unless_none(_CURRENCY, ledger_rates.c.currency == _CURRENCY),
        _unless_none(_KIND, ledger_rates.c.kind == _KIND),
        _unless_none(_FIRST, ledger_rates.c.dated_on >= _FIRST),
        _unless_none(_LAST, ledger_rates.c.dated_on <= _LAST),
    ],
    [ledger_rates.c.dated_on.desc(), ledger_rates.c.currency.desc(), ledger_rates.c.id.desc()],
    _COLUMNS,
)


class SqlRates:
    """The rates of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_page(self, wanted: RateFilter, *, page: int, limit: int) -> RatePage:
        values = {
            "tenant": self._tenant,
            "currency": wanted.currency,
            "kind": wanted.kind,
            "first": wanted.first,
            "last": wanted.last,
            **slice_of(page, limit),
        }
        rows = (await self._connection.execute(_PAGE, values)).all()
        return RatePage(tuple(_rate(row[1:]) for row in rows if row.id is not None), rows[0].total)

    async def find(self, rate_id: RateId) -> Rate | None:
        row = (await self._connection.execute(_FIND, self._key(rate_id))).one_or_none()
        return None if row is None else _rate(row)

    async def find_of_day(self, currency: str, on: date, kind: str) -> Decimal | None:
        values = {"tenant": self._tenant, "of": currency, "on": on, "for_what": kind}
        found: Decimal | None = (await self._connection.execute(_OF_DAY, values)).scalar()
        return found

    async def add(self, new: NewRate, worth: Decimal, *, by: str, at: datetime) -> Rate:
        values = {
            "tenant_id": self._tenant,
            "currency": new.currency,
            "dated_on": new.dated_on,
            "kind": new.kind,
            "rate": worth,
            "created_by": by,
            "created_at": at,
            "updated_at": at,
        }
        try:
            return _rate((await self._connection.execute(_ADD, values)).one())
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise RateExists(new) from None
            raise

    async def change(self, rate_id: RateId, rate: Decimal, at: datetime) -> Rate | None:
        values = self._key(rate_id) | {"worth": rate, "now": at}
        row = (await self._connection.execute(_CHANGE, values)).one_or_none()
        return None if row is None else _rate(row)

    async def delete(self, rate_id: RateId) -> bool:
        return (await self._connection.execute(_DELETE, self._key(rate_id))).one_or_none() is not None

    def _key(self, rate_id: RateId) -> dict[str, object]:
        return {"tenant": self._tenant, "rate_id": rate_id}


def _rate(columns: Iterable[Any]) -> Rate:
    return Rate(*columns)

"""Ids that everybody can make, and that stand in the order in which they were made.

>>> from datetime import UTC
>>> str(time_ordered_id(datetime(2026, 11, 29, tzinfo=UTC)))[:15]
'01a22499-f800-7'
"""

from datetime import datetime
from secrets import randbits
from uuid import UUID


def time_ordered_id(now: datetime) -> UUID:
    """A UUID of version 7 (RFC 9562, section 5.7): milliseconds, then 74 random bits."""
    milliseconds = int(now.timestamp() * 1000)
    return UUID(int=milliseconds << 80 | 7 << 76 | randbits(12) << 64 | 2 << 62 | randbits(62))

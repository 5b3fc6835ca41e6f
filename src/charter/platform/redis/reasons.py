"""Why Redis is of no use at the moment, from what redis-py raises."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from redis import exceptions as failures


class Reason(StrEnum):
    """In the words of health checks: none of what a server says is told to strangers."""

    TIMED_OUT = "timed_out"
    UNREACHABLE = "unreachable"
    CREDENTIALS_REFUSED = "credentials_refused"
    NOT_PERMITTED = "not_permitted"
    OUT_OF_MEMORY = "out_of_memory"
    READ_ONLY = "read_only"
    LOADING = "loading"
    REFUSED = "refused"


_CODE: Final = re.compile(r"\b(?:OOM|READONLY|NOPERM|MISCONF|MASTERDOWN|NOREPLICAS|CLUSTERDOWN|BUSY)\b")
_OF_CODE: Final[Mapping[str, Reason]] = {
    "OOM": Reason.OUT_OF_MEMORY,
    "READONLY": Reason.READ_ONLY,
    "NOPERM": Reason.NOT_PERMITTED,
}
_OF_CLASS: Final[Mapping[type[Exception], Reason]] = {
    failures.TimeoutError: Reason.TIMED_OUT,
    TimeoutError: Reason.TIMED_OUT,
    failures.AuthenticationError: Reason.CREDENTIALS_REFUSED,
    failures.AuthorizationError: Reason.CREDENTIALS_REFUSED,
    failures.BusyLoadingError: Reason.LOADING,
    failures.OutOfMemoryError: Reason.OUT_OF_MEMORY,
    failures.ReadOnlyError: Reason.READ_ONLY,
    failures.NoPermissionError: Reason.NOT_PERMITTED,
    failures.ClusterDownError: Reason.REFUSED,
    failures.AskError: Reason.REFUSED,  # MOVED as well: a node of a cluster
    failures.ConnectionError: Reason.UNREACHABLE,
    OSError: Reason.UNREACHABLE,
}
"""In this order: the first that fits."""


def reason_of(error: Exception) -> Reason | None:
    """Why Redis does nothing for anybody; None where it refused this one command alone.

    >>> reason_of(failures.ResponseError("script: -OOM command not allowed when used memory > 1"))
    <Reason.OUT_OF_MEMORY: 'out_of_memory'>
    >>> reason_of(failures.ResponseError("MISCONF Redis is configured to save RDB snapshots"))
    <Reason.REFUSED: 'refused'>
    >>> reason_of(failures.ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value"))
    """
    if type(error) is failures.ConnectionError and isinstance(error.__cause__, Exception):
        return reason_of(error.__cause__)  # what failed while redis-py connected
    for kind, reason in _OF_CLASS.items():
        if isinstance(error, kind):
            return reason
    code = _CODE.search(str(error))
    return None if code is None else _OF_CODE.get(code[0], Reason.REFUSED)

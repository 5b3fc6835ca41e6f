"""Loaded by Schemathesis: who calls which operation, and from where.

Limits are not what is tested here, so each request comes from an address of its own, through a proxy that the
service trusts, and operations with limits by caller have many callers. Operations for administrators are
called by one. Operations after which a caller is no longer logged in get callers of their own, or every test
after them would be one of refused tokens.
"""

import json
import os
from itertools import count
from pathlib import Path
from typing import Any

import schemathesis

NUMBERS = count(1)
CALLERS: dict[str, list[str]] = json.loads(Path(os.environ["SCHEMATHESIS_CALLERS"]).read_text())
"""The token of `alice`, the first peer, and the tokens of others by operation."""


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    del context, kwargs
    number = next(NUMBERS)
    case.headers["X-Forwarded-For"] = f"198.18.{number // 250 % 250}.{number % 250 + 1}"
    others = CALLERS.get(case.operation.definition.raw.get("operationId"))
    if others and case.headers.get("Authorization") == f"Bearer {CALLERS['alice'][0]}":
        case.headers["Authorization"] = f"Bearer {others[number % len(others)]}"

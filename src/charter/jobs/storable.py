"""JSON that PostgreSQL can keep: no NUL, no lone surrogate, no number without end, and not too long."""

import json
import re
from typing import Final

from contract_runtime.jobs import JobFailed

_NUL: Final = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def storable(value: object, what: str, most: int) -> str:
    """The value as JSON text. Raises: JobFailed, finally: it would be the same again."""
    try:
        written = json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
        size = len(written.encode())
    except UnicodeEncodeError as error:
        raise _unfit(what, "has half a surrogate pair in a text") from error
    except (TypeError, ValueError, RecursionError) as error:
        raise _unfit(what, "is not JSON") from error
    if _NUL.search(written):
        raise _unfit(what, "has a NUL in a text")
    if size > most:
        raise _unfit(what, f"is longer than {most} bytes")
    return written


def _unfit(what: str, why: str) -> JobFailed:
    return JobFailed("RESULT_UNFIT", f"The job's {what} {why}.", is_final=True)

"""JSON that PostgreSQL can keep: no NUL, no lone surrogate, no number without end, and not too long."""

import json
import re
from typing import Final

from contract_runtime.jobs import JobFailed

LONGEST_CODE: Final = 100
LONGEST_MESSAGE: Final = 2000
"""Characters of the reason of a failure, as the contract shows it."""
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_. -]{0,199}")
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9]+/[a-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9.-]+)?")
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


def readable(text: str, most: int) -> str:
    """As much of a text for people as can be kept: a failure is told, whatever its words."""
    return text.encode(errors="replace").decode().replace("\0", "")[:most]


def require_file_name(name: str, media_type: str) -> None:
    """Refuse what no header could say of a file. Raises: JobFailed."""
    if not _FILE_NAME.fullmatch(name):
        raise _unfit("file", "has a name of other than letters, digits, _, -, . and spaces, or too long")
    if not _MEDIA_TYPE.fullmatch(media_type):
        raise _unfit("file", "has no media type")


def _unfit(what: str, why: str) -> JobFailed:
    return JobFailed("RESULT_UNFIT", f"The job's {what} {why}.", is_final=True)

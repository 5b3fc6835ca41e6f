"""Local references and the pointers that they spell (RFC 6901).

>>> reference_pointer("#/paths/~1v1~1projects/get")
('paths', '/v1/projects', 'get')
>>> reference_text(("paths", "/v1/projects", "get"))
'#/paths/~1v1~1projects/get'
"""

from typing import Final
from urllib.parse import quote, unquote

from codegen.findings import Pointer

_READABLE: Final = "/~!$&'()*+,;=:@"


def reference_pointer(reference: str) -> Pointer:
    """The pointer of a local reference; `KeyError` for one that leads elsewhere."""
    if reference == "#":
        return ()
    if not reference.startswith("#/"):
        raise KeyError(reference)
    return tuple(map(unescaped, unquote(reference[2:]).split("/")))


def unescaped(token: str) -> str:
    """The name that a token of a pointer spells."""
    return token.replace("~1", "/").replace("~0", "~")


def reference_text(pointer: Pointer) -> str:
    """The local reference to the place at a pointer."""
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in pointer]
    return "#" + "".join(f"/{quote(part, safe=_READABLE)}" for part in parts)

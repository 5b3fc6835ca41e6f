"""The commands of `python -m codegen`, one module each: `configure` its arguments, `run` it.

A module is imported only when its command is asked for, so that an unchanged document costs next to nothing.
"""

from typing import Final

FOUND: Final = 1
"""The exit code of findings, drift or a breaking change."""

MISUSED: Final = 2
"""The exit code of a command that makes no sense."""

FAULTED: Final = 3
"""The exit code of a defect of the compiler itself."""

INTERRUPTED: Final = 130
"""The exit code of a command that somebody ended with Ctrl-C."""

UNREAD: Final = 141
"""The exit code of a command whose output nobody read to its end, so that it came to no verdict."""

TERMINATED: Final = 143
"""The exit code of a command that was told to end, by SIGTERM."""

COMMANDS: Final = {
    "build": "write server code for a document",
    "lint": "check a document against governance rules",
    "diff": "compare two versions of a document: breaking, warning, info",
    "ledger": "list every keyword of a document: enforced, documented only or refused",
    "upgrade": "say a document in the words of OpenAPI 3.1 or 3.2",
    "typescript": "write the client of a document for frontends",
    "asyncapi": "write the channels of a document as AsyncAPI 3.1",
    "scaffold": "add missing handler methods to hand-written files",
    "mock": "serve a document from its examples, keeping what is posted",
    "conformance": "build, check, start and test a folder of documents",
}

"""What the help of each command shows as examples, below the program's name."""

from typing import Final

EXAMPLES: Final = {
    "build": ("openapi.yaml --out generated", "openapi.yaml --out generated --check"),
    "lint": ("openapi.yaml", "openapi.yaml --profile house --fix", "openapi.yaml --format json"),
    "diff": (
        "git:main:openapi.yaml openapi.yaml",
        "old.yaml new.yaml --format markdown --fail-on warning",
    ),
    "ledger": ("openapi.yaml", "openapi.yaml --json"),
    "upgrade": ("openapi.yaml", "openapi.yaml --to 3.2"),
    "typescript": (
        "openapi.yaml --out client",
        "openapi.yaml --out client --name @acme/pets --license LICENSE",
        "openapi.yaml --out client --with zod,query,msw --dates temporal",
        "openapi.yaml --out client --check",
    ),
    "asyncapi": ("openapi.yaml", "openapi.yaml --out asyncapi.yaml"),
    "scaffold": ("openapi.yaml --out generated --handlers handlers",),
    "mock": ("openapi.yaml", "openapi.yaml --port 0 --seed 7 --static"),
    "conformance": ("documents", "documents --only pets shop --jobs 2 --output rows.json"),
}


def shown(command: str, program: str) -> str:
    """The examples of a command as they stand below its help."""
    return "\n  ".join(["examples:", *(f"{program} {command} {each}" for each in EXAMPLES[command])])

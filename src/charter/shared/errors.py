"""Error families that features share."""

from collections.abc import Mapping
from typing import ClassVar


def explains_itself(error: BaseException) -> bool:
    """Whether an error's text is meant to be read alone, as that of ours is, which names place and mend."""
    return type(error).__module__.startswith(("charter.", "contract_runtime."))


class DependencyUnavailable(Exception):
    """A part that the service needs does not answer: its `name`, and the `reason` where that is known."""

    headers: ClassVar[Mapping[str, str]] = {"Retry-After": "2"}
    """What an answer says beside it."""

    def __init__(self, name: str, reason: str | None = None) -> None:
        super().__init__(f"The {name} is not available.")
        self.name = name
        self.reason = reason


class SchemaUnfit(Exception):
    """The schema is not one that this code works on."""


class SchemaBehind(SchemaUnfit):
    """The database lacks what this code needs: `found` is its revision, None where it has none to be read."""

    def __init__(self, found: str | None, needed: str) -> None:
        super().__init__(f"The schema is at {found or 'no revision'}, and this release needs {needed}.")
        self.found = found
        self.needed = needed


class SchemaContracted(SchemaUnfit):
    """A newer release has taken away what this code needs, by its migration `revision`."""

    def __init__(self, revision: str, release: str) -> None:
        super().__init__(
            f"The schema's revision {revision} has taken away what releases before {release} need: "
            f"run release {release} or a newer one, or take the schema back."
        )
        self.revision = revision
        self.release = release


class TenantArchived(Exception):
    """The owner of these rows has ended: they are kept, and only read."""

    def __init__(self) -> None:
        super().__init__("The ledger is archived, as its owner has ended: it is only read.")

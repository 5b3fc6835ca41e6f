"""How far a database may be upgraded while a release runs on it."""

from collections.abc import Sequence
from itertools import takewhile

from charter.platform.database.revisions import PHASES, Change, Phase, pending_after


class UpgradePathClosed(Exception):
    """The database cannot be brought to this release in that way; the text says what leads there."""


def require_known(found: str | None, known: Sequence[Change]) -> None:
    """Refuse a database of a newer release. Raises: UpgradePathClosed."""
    if found is not None and found not in {change.revision for change in known}:
        raise UpgradePathClosed(
            f"the database is at revision {found}, and this release knows none after {known[-1].revision}: "
            "it is of a newer release. Run the commands of that one, or restore a backup of before"
        )


def target_of(found: str | None, known: Sequence[Change], last: Phase) -> str | None:
    """The revision up to which nothing is done of a later phase than `last`; None where nothing is to do.

    An empty database has no release that runs on it, so all of it may be done at once.
    Raises: UpgradePathClosed, where something of a later phase comes before an `expand` that this code needs.
    """
    require_known(found, known)
    if found is None:
        return known[-1].revision
    pending, order = pending_after(found, known), list(PHASES)
    allowed = list(takewhile(lambda change: order.index(change.phase) <= order.index(last), pending))
    later = pending[len(allowed) :]
    if missed := [change for change in later if change.phase == "expand"]:
        raise UpgradePathClosed(
            f"{later[0]} comes before {missed[0]}, which this release needs. Go by way of release "
            f"{later[0].release} and finish its migrations first, or stop what runs and `charter db upgrade`"
        )
    return allowed[-1].revision if allowed else None

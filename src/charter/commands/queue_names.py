"""Queues, as they are named on the command line."""

from charter.commands.failures import CommandRefused


def read_queues(text: str) -> tuple[str, ...]:
    """Each queue once, in the order given. Raises: CommandRefused, where none is named."""
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    if not names:
        raise CommandRefused("no queue is named: `--queues default,exports`")
    return names

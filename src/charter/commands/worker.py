"""`charter worker`: does jobs, as in production."""

import sys

from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.platform.telemetry.structured_logs import configure_logging


def run(queues: str, concurrency: int) -> None:
    """Do jobs until SIGTERM or SIGINT; what is under way then has WORKER_GRACE_SECONDS to finish."""
    from charter import worker

    names = read_queues(queues)
    settings = load_command_settings(is_serving=True)
    configure_logging(settings)
    sys.exit(worker.run(settings, names, concurrency))


def read_queues(text: str) -> tuple[str, ...]:
    """Each queue once, in the order given. Raises: CommandRefused, where none is named."""
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    if not names:
        raise CommandRefused("no queue is named: `--queues default,exports`")
    return names

"""What the help of each command of `charter` shows as examples."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import typer

EXAMPLES: Final = {
    "dev": ("charter dev", "charter dev --port 9000 --no-reload"),
    "serve": ("charter serve", "charter serve --host 0.0.0.0 --port 8000 --workers 4"),
    "worker": ("charter worker", "charter worker --queues default,exports --concurrency 4"),
    "beat": ("charter beat",),
    "token": ("charter token --subject alice", "charter token --subject alice --role admin --ttl 600"),
    "routes": ("charter routes", "charter routes --json"),
    "openapi": ("charter openapi", "charter openapi --format json"),
    "check": ("charter check", "charter check --json"),
    "support-bundle": ("charter support-bundle", "charter support-bundle help.zip --log service.log"),
    "sweep": ("charter sweep", "charter sweep --json"),
    "db upgrade": ("charter db upgrade", "charter db upgrade --phase expand", "charter db upgrade +1"),
    "db downgrade": ("charter db downgrade -1", "charter db downgrade 0030"),
    "db generate": ("charter db generate -m 'split names'",),
    "db auto": ("charter db auto -m 'index of projects by name'",),
    "db current": ("charter db current", "charter db current --json"),
    "db list": ("charter db list", "charter db list --json"),
    "db check": ("charter db check", "charter db check --json"),
    "db backup": ("charter db backup backups/monday", "charter db backup backups --keep 14 --json"),
    "db restore": ("charter db restore backups/monday", "charter db restore backups/monday --json"),
    "db verify": (
        "charter db verify backups/monday",
        "charter db verify backups/monday --into postgresql://owner@localhost/drill",
    ),
    "keys create": ("charter keys create signing.json",),
    "keys rotate": ("charter keys rotate", "charter keys rotate --algorithm ES256"),
    "keys list": ("charter keys list", "charter keys list --json"),
    "audit verify": ("charter audit verify", "charter audit verify --json"),
    "audit export": ("charter audit export", "charter audit export --format csv --since 2026-01-01"),
    "jobs list": ("charter jobs list --state FAILURE", "charter jobs list --limit 100 --json"),
    "jobs show": ("charter jobs show 01890a5d-ac96-774b-bcce-b302099a8057 --json",),
    "jobs retry": ("charter jobs retry 01890a5d-ac96-774b-bcce-b302099a8057",),
    "jobs cancel": ("charter jobs cancel 01890a5d-ac96-774b-bcce-b302099a8057",),
    "jobs drain": ("charter jobs drain", "charter jobs drain --queues exports --patience 60"),
}
"""By the words of the command."""


def shown(command: str) -> str:
    """The examples of a command as they stand below its help."""
    return "\n  ".join(["Examples:", *EXAMPLES[command]])


def add_examples(menu: "typer.Typer", *above: str) -> None:
    """Have the help of each command of the menu, and of the menus below it, end with its examples."""
    for command in menu.registered_commands:
        name = command.name or getattr(command.callback, "__name__", "").replace("_", "-")
        command.epilog = f"\b\n{shown(' '.join([*above, name]))}"
    for group in menu.registered_groups:
        if group.typer_instance is not None and group.name is not None:
            add_examples(group.typer_instance, *above, group.name)

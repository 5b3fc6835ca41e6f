"""The `charter` command: its menu. What a command needs is imported when it runs: the menu comes at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from charter.commands import menus
from charter.commands.examples import add_examples
from charter.commands.failures import exit_status
from charter.commands.menus import AsJson

app = typer.Typer(
    name="charter",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(menus.database, name="db")
app.add_typer(menus.keys, name="keys")
app.add_typer(menus.audit, name="audit")
app.add_typer(menus.jobs, name="jobs")

LAST_PORT: Final = 65535


def port_number(value: str | int) -> int:
    """A port that can be listened on; the option's default comes as a number. Raises: BadParameter."""
    text = str(value)
    if not text.isdecimal() or not 1 <= int(text) <= LAST_PORT:
        raise typer.BadParameter(f"{text!r} is no number from 1 to {LAST_PORT}")
    return int(text)


DataDirectory = Annotated[Path, typer.Option(help="Where the embedded servers keep their data.")]


@app.callback()
def menu(context: typer.Context) -> None:
    """A contract-first backend: openapi.yaml is compiled, handlers fill it in."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def dev(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(parser=port_number, metavar="PORT", help="Port to listen on.")] = 8000,
    reload: Annotated[bool, typer.Option(help="Restart the API when code changes.")] = True,
    data_dir: DataDirectory = Path(".charter"),
) -> None:
    """Run everything for development: PostgreSQL, Redis, demo data, the API, a worker and a beat."""
    from charter.commands import dev as command

    command.run(host, port, data_dir, is_reloading=reload)


@app.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True}, add_help_option=False
)
def serve(context: typer.Context) -> None:
    """Run the API as in production, with settings from the environment."""
    from charter.commands import serve as command

    command.main(context.args)


@app.command()
def worker(
    queues: Annotated[str, typer.Option(help="The queues to work for, by comma.")] = "default,exports",
    concurrency: Annotated[int, typer.Option(min=1, max=256, help="Jobs done at the same time.")] = 2,
) -> None:
    """Do jobs, with settings from the environment; run as many of these as there is work for."""
    from charter.commands import worker as command

    command.run(queues, concurrency)


@app.command()
def beat() -> None:
    """Enqueue what is scheduled as it comes due; any number of these may run, each fire is one job."""
    from charter.commands import beat as command

    command.run()


@app.command()
def token(
    subject: Annotated[str, typer.Option(help="Whom the token is for.")],
    role: Annotated[list[str] | None, typer.Option(help="A role; repeat it for more.")] = None,
    tenant: Annotated[str | None, typer.Option(help="The tenant; default: the subject.")] = None,
    ttl: Annotated[int, typer.Option(min=1, max=86_400, help="Seconds for which it is valid.")] = 3600,
) -> None:
    """Print an access token for trying the API out; refused in production."""
    from charter.commands import tokens as command

    command.run(subject, role or [], tenant, ttl)


@app.command()
def routes(is_json: AsJson = False) -> None:
    """List the operations of the contract with their security and policies."""
    from charter.commands import contract as command

    command.list_operations(is_json=is_json)


@app.command()
def openapi(
    kind: Annotated[Literal["json", "yaml"], typer.Option("--format", help="json or yaml.")] = "yaml",
) -> None:
    """Print the contract as it is served."""
    from charter.commands import contract as command

    command.print_document(kind)


@app.command()
def check(is_json: AsJson = False) -> None:
    """Compare every handler with the contract, show each setting, and tell what production would refuse."""
    from charter.commands import check as command

    command.run(is_json=is_json)


@app.command()
def support_bundle(
    file: Annotated[Path, typer.Argument(help="The archive to write.")] = Path("charter-support.zip"),
    log: Annotated[list[Path] | None, typer.Option(help="A log of the service; repeat it for more.")] = None,
) -> None:
    """Pack settings, versions, figures and errors for whoever helps, without a secret in it."""
    from charter.commands import support_bundle as command

    command.run(file, log or [])


@app.command()
def sweep(is_json: AsJson = False) -> None:
    """Remove old sessions and expired tokens now, as the service does each night."""
    from charter.commands import sweep as command

    command.run(is_json=is_json)


add_examples(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, by default with the process's own arguments, and answer its exit status."""
    return exit_status(lambda: app(arguments, prog_name="charter"))

"""`charter keys`: the keys that sign this service's own tokens."""

from pathlib import Path

import typer

from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.commands.json_output import print_json
from charter.identity.tokens import key_rotation
from charter.identity.tokens.key_rotation import Algorithm, Rotation, RotationRefused
from charter.identity.tokens.signing_keys import find_signing_key_file, load_or_create_signing_key
from charter.shared.clock import utc_now


def create(path: Path) -> None:
    """Make a file with a key where there is none. Raises: SigningKeyUnusable."""
    is_new = not path.exists()
    keys = load_or_create_signing_key(path)
    typer.echo(f"{keys.key_id}  {keys.algorithm}  {'signs' if is_new else 'was there already, and signs'}")


def rotate(algorithm: Algorithm, *, is_forced: bool) -> None:
    """Make a new key that signs from now on."""
    try:
        done = key_rotation.rotate(_key_file(), algorithm, utc_now(), is_forced=is_forced)
    except RotationRefused as error:
        raise CommandRefused(str(error)) from None
    typer.echo("\n".join(_told(done)))


def list_all(*, is_json: bool) -> None:
    """Print the keys, the one that signs first."""
    if is_json:
        print_json(key_rotation.list_keys(_key_file()))
        return
    for key in key_rotation.list_keys(_key_file()):
        role = "signs" if key.is_signing else "verifies"
        since = "" if key.since is None else f"  since {key.since:%Y-%m-%d %H:%M:%S} UTC"
        typer.echo(f"{key.key_id}  {key.algorithm}  {role}{since}")


def _told(done: Rotation) -> list[str]:
    return [
        *([] if done.was_jwk else [f"{done.path} was PEM and is a JWK Set now; its key has kept its id."]),
        f"New key       {done.key_id} ({done.algorithm}): it signs from now on.",
        f"Previous key  {done.previous}: it verifies until the next rotation, and may go after "
        f"{done.previous_until:%Y-%m-%d %H:%M:%S} UTC, when its last token has expired.",
        *(f"Dropped       {key_id}: its tokens are refused." for key_id in done.dropped),
        "Running services take the file up within a second.",
    ]


def _key_file() -> Path:
    path = find_signing_key_file(load_command_settings())
    if path is None:
        raise CommandRefused("there is no key to rotate: set SIGNING_KEY_FILE to the path of one")
    return path

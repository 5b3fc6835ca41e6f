"""`python -m charter` and the command `charter`: says in a line where its extra is not installed."""

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, as `charter.cli.main` does; 2 where a module of the extra is not installed.

    `serve` starts without the menu, and imports without garbage collection, which it turns on itself.
    """
    words = sys.argv[1:] if arguments is None else arguments
    try:
        if words[:1] == ["serve"]:
            gc.disable()
            return _serve(words[1:])
        from charter.cli import main as run

        return run(arguments)
    except KeyboardInterrupt:
        from charter.commands.failures import INTERRUPTED

        return INTERRUPTED
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == __package__:
            raise
        from charter.commands.failures import MISUSED

        extras = "service,embedded" if words[:1] == ["dev"] else "service"
        sys.stderr.write(f"charter: {error}; the service needs `pip install 'charter[{extras}]'`\n")
        return MISUSED


def _serve(words: Sequence[str]) -> int:
    from charter.commands.failures import exit_status
    from charter.commands.serve import main as serve

    return exit_status(lambda: serve(words))


if __name__ == "__main__":
    sys.exit(main())

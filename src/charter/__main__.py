"""`python -m charter` and the command `charter`: says in a line where its extra is not installed."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, as `charter.cli.main` does; 2 where a module of the extra is not installed."""
    try:
        from charter.cli import main as run

        return run(arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == __package__:
            raise
        sys.stderr.write(f"charter: {error}; the service needs `pip install 'charter[service]'`\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())

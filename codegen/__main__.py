"""`python -m codegen`: Ctrl-C ends it without a word from its first import on."""

import sys


def main() -> int:
    """Run the command; its exit code."""
    try:
        from codegen.cli import main as run

        return run()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.releases`: Ctrl-C ends it without a word from its first import on."""

import sys

if __name__ == "__main__":
    try:
        from tests.releases.run import main

        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

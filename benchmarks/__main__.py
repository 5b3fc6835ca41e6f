"""`python -m benchmarks`: Ctrl-C ends it without a word from its first import on."""

import sys

if __name__ == "__main__":
    try:
        from benchmarks.run import main

        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

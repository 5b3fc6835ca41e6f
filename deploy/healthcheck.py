"""Exits with 0 where what runs in this container answers: `python healthcheck.py [URL]`.

Without a URL that is the API's `/healthz`. It asks by a name of ALLOWED_HOSTS, since any other is refused.
"""

import os
import sys
from urllib.error import URLError
from urllib.request import Request, urlopen


def main() -> int:
    """0 for a success, 1 for all else."""
    url = sys.argv[1] if len(sys.argv) > 1 else f"http://127.0.0.1:{os.environ['PORT']}/healthz"
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip('[" ]').replace("*", "health")
    try:
        urlopen(Request(url, headers={"Host": host}), timeout=2).close()
    except (URLError, OSError) as problem:
        print(f"{url}: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.soak.worker CONCURRENCY`: `charter worker` that knows the kinds of the soak as well."""

import sys

from charter import worker
from charter.composition import FEATURES
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import load_settings
from tests.soak import kinds


def main() -> int:
    settings = load_settings()
    configure_logging(settings)
    return worker.run(settings, ["default"], int(sys.argv[1]), (*FEATURES, kinds.build))


if __name__ == "__main__":
    sys.exit(main())

"""A worker that knows the kinds of the tests as well: `python -m tests.faults.worker QUEUES CONCURRENCY`."""

import sys

from charter import worker
from charter.composition import FEATURES
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import load_settings
from tests.faults import kinds

if __name__ == "__main__":
    settings = load_settings()
    configure_logging(settings)
    sys.exit(worker.run(settings, sys.argv[1].split(","), int(sys.argv[2]), (*FEATURES, kinds.build)))

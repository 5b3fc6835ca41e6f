"""A task that does nothing: `python bare_celery.py TIMES` prints the seconds of each round trip."""

import os
import sys
import time

from celery import Celery

URL = os.environ["BENCHMARK_REDIS_URL"]
app = Celery("bare_celery", broker=URL, backend=os.environ["BENCHMARK_RESULTS_URL"])


@app.task
def nothing() -> None:
    """Nothing."""


def round_trip() -> float:
    """Seconds from sending the task until its result is seen."""
    began_at = time.perf_counter()
    nothing.delay().get(timeout=60)
    return time.perf_counter() - began_at


if __name__ == "__main__":
    for _ in range(int(sys.argv[1])):
        print(round_trip())

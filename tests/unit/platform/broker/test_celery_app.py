"""How a worker looks for a broker that is away."""

import pytest
from kombu.exceptions import OperationalError

from charter.platform.broker.celery_app import RETRY, build_celery

ATTEMPTS = 4


def test_a_broker_that_is_away_is_looked_for_as_often_as_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("kombu.utils.functional.sleep", lambda _seconds: None)
    connection = build_celery("unix:///nowhere/redis.sock", ["default"], print).connection_for_read()

    def note(_error: Exception, seconds: float) -> None:
        waits.append(seconds)

    with pytest.raises(OperationalError):
        connection.ensure_connection(note, ATTEMPTS)
    assert waits == [RETRY] * ATTEMPTS

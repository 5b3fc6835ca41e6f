"""The Celery application of a worker: it takes wake-ups, and nothing else of Celery's is on.

The rows of jobs are the truth. So a wake-up is forgotten as it is taken: there are no acknowledgements,
results, events, delays or retries, and none of what is known to lose, double or delay messages around them.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

from celery import Celery
from kombu.connection import Connection
from typing_extensions import override

from charter.platform.broker.wakeups import PREFIX, TASK, broker_queue

SOCKET_TIMEOUT: Final = 5.0
"""Seconds after which a broker that says nothing is taken for dead."""
HEALTH_CHECK: Final = 10
RETRY: Final = 1.0
"""Seconds before a broker that is away is looked for again."""
START_TIMEOUT: Final = 60.0
"""Seconds that a process has to get ready, on a machine that does much else."""

TRANSPORT: Final = {
    "global_keyprefix": PREFIX,
    "priority_steps": [0],
    "queue_order_strategy": "round_robin",
    "socket_timeout": SOCKET_TIMEOUT,
    "socket_connect_timeout": SOCKET_TIMEOUT,
    "socket_keepalive": True,
    "health_check_interval": HEALTH_CHECK,
    "ack_emulation": False,  # what is popped is taken: two round trips less for each wake-up
}
SETTINGS: Final[dict[str, Any]] = {
    "broker_transport_options": TRANSPORT,
    "broker_connection_retry": True,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
    "broker_heartbeat": 0,
    "task_acks_late": False,
    "task_ignore_result": True,
    "task_serializer": "json",
    "accept_content": ["json"],
    "worker_cancel_long_running_tasks_on_connection_loss": False,
    "worker_disable_prefetch": True,
    "worker_enable_remote_control": False,
    "worker_hijack_root_logger": False,
    "worker_pool": "prefork",
    "worker_prefetch_multiplier": 1,
    "worker_proc_alive_timeout": START_TIMEOUT,
    "worker_redirect_stdouts": False,
    "worker_send_task_events": False,
}


class PromptConnection(Connection):
    """Looks for a broker that is away as often at the end as at the beginning: kombu waits for up to 30 s."""

    @override
    def ensure_connection(self, *args: Any, **options: Any) -> Any:
        ensure: Callable[..., Any] = super().ensure_connection
        return ensure(*args, interval_start=RETRY, interval_step=0.0, interval_max=RETRY, **options)


def build_celery(
    redis_url: str, queues: Sequence[str], wake: Callable[[], None], **settings: object
) -> Celery:
    """A Celery application whose processes call `wake` for each wake-up of `queues`."""
    app = Celery("charter", set_as_current=False)
    app.amqp.Connection = PromptConnection
    app.conf.update(SETTINGS | {"broker_url": broker_url(redis_url)} | settings)
    app.conf.task_queues = {broker_queue(queue): {} for queue in queues}
    app.conf.task_default_queue = broker_queue(queues[0])
    app.task(wake, name=TASK, ignore_result=True)
    return app


def broker_url(redis_url: str) -> str:
    """The same server as kombu spells it.

    >>> broker_url("unix:///run/redis.sock?db=2")
    'redis+socket:///run/redis.sock?virtual_host=2'
    >>> broker_url("rediss://redis.example.com/1")
    'rediss://redis.example.com/1'
    """
    parts = urlsplit(redis_url)
    if parts.scheme != "unix":
        return redis_url
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if "db" in options:
        options["virtual_host"] = options.pop("db")
    query = f"?{urlencode(options)}" if options else ""
    return f"redis+socket://{parts.netloc}{parts.path}{query}"

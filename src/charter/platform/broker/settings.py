"""Settings of workers."""

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings


class WorkerSettings(EnvironmentSettings):
    """How the processes of `charter worker` live."""

    worker_grace_seconds: float = Field(
        20.0, ge=0, le=3600, description="seconds that jobs under way have after SIGTERM, from 0 to 3600"
    )
    worker_metrics_port: int | None = Field(
        None, ge=1, le=65535, description="a port for the metrics of a worker; leave it out for none"
    )
    worker_wakeups_per_process: int = Field(
        1000, ge=1, description="wake-ups after which a process is replaced by a fresh one, 1 or more"
    )
    worker_memory_mb: int = Field(
        512, ge=64, description="memory in MiB above which a process is replaced after its job, 64 or more"
    )

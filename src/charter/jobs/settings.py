"""Settings of jobs."""

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings


class JobSettings(EnvironmentSettings):
    """How much work may wait."""

    jobs_most_waiting: int = Field(
        1000, ge=1, le=1_000_000, description="jobs of a tenant that may wait at a time, 1 to 1000000"
    )

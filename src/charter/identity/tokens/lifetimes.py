"""How long tokens of this service live; apart, for it is asked where no token is made."""

from datetime import timedelta
from typing import Final

LIFETIME: Final = timedelta(minutes=15)
"""Of an access token."""

"""`charter serve`: the API on Uvicorn, as in production."""

from typing import Any, Final

import uvicorn

from charter.platform.http_guard import GuardedProtocol
from charter.platform.settings import load_settings

APPLICATION: Final = "charter.app:create_app_from_environment"
KEEP_ALIVE: Final = 75
"""Seconds for which an idle connection stays open: longer than load balancers keep theirs."""
GRACE: Final = 30
"""Seconds that requests under way have after SIGTERM."""
LARGEST_WEBSOCKET_MESSAGE: Final = 65_536


def run(host: str | None, port: int | None, workers: int) -> None:
    """Serve until SIGINT or SIGTERM; settings that do not fit are refused before a worker starts."""
    settings = load_settings()
    uvicorn.run(
        APPLICATION,
        host=host or settings.host,
        port=port or settings.port,
        workers=workers,
        **server_options(),
    )


def server_options() -> dict[str, Any]:
    """Options of Uvicorn that production and development share."""
    return {
        "factory": True,
        "http": GuardedProtocol,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,  # the edge believes those of TRUSTED_PROXIES
        "timeout_keep_alive": KEEP_ALIVE,
        "timeout_graceful_shutdown": GRACE,
        "ws_max_size": LARGEST_WEBSOCKET_MESSAGE,
    }

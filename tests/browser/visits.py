"""A page of the browser with all that it complains of and asks for."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

_OF_THE_NETWORK: Final = ("Failed to load resource", "WebSocket connection to")
"""What the browser says of every answer that is no success, and of every socket that is cut."""


class Visit:
    """A page of the browser, what it complained of and what it asked for."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not text.startswith(_OF_THE_NETWORK):
            self.complaints.append(text)

    def foreign_requests(self, origin: str) -> list[str]:
        """Requests that left the origin."""
        ours = (f"{origin}/", "data:", f"blob:{origin}/")
        return [url for url in self.requests if not url.startswith(ours)]

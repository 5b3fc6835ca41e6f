"""How many channels are open, and why they ended."""

from charter.platform.telemetry.metrics import ServiceMetrics
from contract_runtime.channels.closing import SLOW


class ChannelFigures:
    """Counts what the runtime tells of WebSockets and streams of events."""

    def __init__(self, metrics: ServiceMetrics) -> None:
        self._open = metrics.level("channels_open", "Channels that are open, by name.", "channel")
        self._ended = metrics.counter(
            "channels_ended", "Channels that ended, or were never let in, by close code.", "channel", "code"
        )

    def opened(self, channel: str, more: int) -> None:
        """So many more are open; from then on those that are cut off count, from nought."""
        self._open.labels(channel).inc(more)
        self._ended.labels(channel, str(SLOW))

    def ended(self, channel: str, code: int) -> None:
        """One ended, or was not let in."""
        self._ended.labels(channel, str(code)).inc()

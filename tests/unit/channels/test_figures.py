"""What is counted of channels."""

from charter.channels.figures import ChannelFigures
from charter.platform.telemetry.metrics import ServiceMetrics


def test_open_channels_and_their_ends_are_counted_by_name() -> None:
    metrics = ServiceMetrics()
    figures = ChannelFigures(metrics)
    for more in (1, 1, -1):
        figures.opened("watchJob", more)
    figures.ended("watchJob", 1000)
    figures.ended("echo", 4429)
    written = metrics.render().decode()
    for line in (
        'channels_open{channel="watchJob"} 1.0',
        'channels_ended_total{channel="watchJob",code="1000"} 1.0',
        'channels_ended_total{channel="echo",code="4429"} 1.0',
    ):
        assert line in written

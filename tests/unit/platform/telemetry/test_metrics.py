"""What Prometheus reads."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from charter.platform.telemetry.metrics import ServiceMetrics
from tests.listening import unused_port
from tests.unit.platform.application import BuildEdge


def value_of(metrics: ServiceMetrics, name: str, **labels: str) -> float | None:
    """The value of one sample, None where it does not exist."""
    for family in text_string_to_metric_families(metrics.render().decode()):
        for sample in family.samples:
            if sample.name == name and sample.labels == labels:
                return sample.value
    return None


def test_requests_are_counted_by_route_template(build_edge: BuildEdge) -> None:
    edge = build_edge()
    for thing in ("1", "2", "3"):
        edge.client.get(f"/things/{thing}")
    labels = {"method": "GET", "route": "/things/{thing_id}", "operation": "get_thing"}
    assert value_of(edge.metrics, "http_requests_total", status="200", **labels) == 3
    assert value_of(edge.metrics, "http_request_duration_seconds_count", **labels) == 3
    assert value_of(edge.metrics, "http_request_duration_seconds_bucket", le="+Inf", **labels) == 3
    assert value_of(edge.metrics, "http_requests_in_progress") == 0


def test_unknown_paths_and_methods_share_one_series(build_edge: BuildEdge) -> None:
    edge = build_edge()
    for number in range(20):
        edge.client.request(f"SCAN{number}", f"/wp-admin/{number}")
    labels = {"method": "OTHER", "route": "unmatched", "operation": "unmatched", "status": "404"}
    assert value_of(edge.metrics, "http_requests_total", **labels) == 20


def test_watched_gauge_is_read_at_each_scrape() -> None:
    metrics = ServiceMetrics()
    lent = [2.0, 5.0]
    metrics.watch("database_connections_lent", "Connections lent by the pool.", lambda: lent.pop(0))
    assert value_of(metrics, "database_connections_lent") == 2
    assert value_of(metrics, "database_connections_lent") == 5


def test_process_is_measured() -> None:
    assert (value_of(ServiceMetrics(), "process_resident_memory_bytes") or 0) > 0


def test_metrics_are_served_on_a_port_of_their_own_and_only_as_long_as_asked() -> None:
    metrics = ServiceMetrics()
    port = unused_port()
    with metrics.serving(port):
        answer = httpx.get(f"http://127.0.0.1:{port}/metrics")
        assert answer.status_code == 200
        assert "process_cpu_seconds_total" in answer.text
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://127.0.0.1:{port}/metrics")


def test_metrics_port_taken_by_another_worker_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, ServiceMetrics().serving(other.getsockname()[1]):
        assert "is taken" in caplog.text


def test_workers_that_share_a_directory_answer_for_each_other(tmp_path: Path) -> None:
    count = (
        "from charter.platform.telemetry.metrics import ServiceMetrics\n"
        "metrics = ServiceMetrics()\n"
        "metrics.begin_request()\n"
        "metrics.count_request({'method': 'GET'}, '/a', 200, 0.1)\n"
    )
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for _ in range(2):
        subprocess.run([sys.executable, "-c", count], env=environment, check=True)
    scrape = f"{count}print(metrics.render().decode())"
    scraped = subprocess.run(
        [sys.executable, "-c", scrape], env=environment, check=True, capture_output=True, text=True
    )
    labels = '{method="GET",operation="unmatched",route="/a",status="200"}'
    assert f"http_requests_total{labels} 3.0" in scraped.stdout

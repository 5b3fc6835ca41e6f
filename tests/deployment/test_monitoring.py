"""Dashboard and alerts: sound, about figures that there are, each alert with a page on what to do."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import promql_parser
import pytest
import yaml
from prometheus_client.metrics import MetricWrapperBase

from charter.channels.figures import ChannelFigures
from charter.composition import compose
from charter.jobs.figures import JobFigures
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from tests.deployment.image import ROOT
from tests.deployment.stacks import manifests

MONITORING: Final = ROOT / "deploy/monitoring"
PAGE: Final = (ROOT / "docs/alerts.md").read_text(encoding="utf-8")
GROUPS: Final = yaml.safe_load((MONITORING / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
RULES: Final[list[dict[str, Any]]] = [rule for group in GROUPS for rule in group["rules"]]
BOARD: Final = json.loads((MONITORING / "dashboard.json").read_text(encoding="utf-8"))
EXPRESSIONS: Final[dict[str, str]] = {rule["alert"]: rule["expr"] for rule in RULES} | {
    f"{panel['title']} {target['refId']}": target["expr"]
    for panel in BOARD["panels"]
    for target in panel.get("targets", ())
}
OF_PROMETHEUS: Final = {"instance", "le"}


@pytest.fixture(scope="module")
def labels() -> dict[str, set[str]]:
    """The labels of every series that an API or a worker shows, by the name of the series."""
    api = compose(Settings(database_url="postgresql://app@localhost/charter", redis_url="redis://localhost"))
    api.build_late()
    worker = ServiceMetrics()
    JobFigures(worker, ())
    return dict(series(api.parts.metrics)) | dict(series(worker))


def series(metrics: ServiceMetrics) -> Iterator[tuple[str, set[str]]]:
    registry = metrics._registry
    for collector, names in registry._collector_to_names.items():
        own = set(collector._labelnames) if isinstance(collector, MetricWrapperBase) else set()
        for name in names:
            yield name, own
    for family in registry.collect():
        if family.name.startswith(("process_", "python_")):
            yield from ((sample.name, set(sample.labels)) for sample in family.samples)


def selectors(expression: object) -> Iterator[promql_parser.VectorSelector]:
    """Every selector of series in an expression."""
    match expression:
        case promql_parser.VectorSelector():
            yield expression
        case promql_parser.MatrixSelector():
            yield expression.vector_selector
        case promql_parser.BinaryExpr():
            yield from selectors(expression.lhs)
            yield from selectors(expression.rhs)
        case promql_parser.AggregateExpr() | promql_parser.ParenExpr():
            yield from selectors(expression.expr)
        case promql_parser.Call():
            for argument in expression.args:
                yield from selectors(argument)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_expressions_are_about_series_and_labels_that_there_are(
    name: str, labels: dict[str, set[str]]
) -> None:
    expression = EXPRESSIONS[name]
    found = list(selectors(promql_parser.parse(expression)))
    assert found
    for selector in found:
        assert selector.name in labels, f"nobody shows {selector.name}"
        asked = {matcher.name for matcher in selector.matchers.matchers}
        assert asked <= labels[selector.name]
    grouped = {label for text in re.findall(r"by \(([^)]*)\)", expression) for label in text.split(", ")}
    assert grouped <= OF_PROMETHEUS.union(*(labels[selector.name or ""] for selector in found))


def test_the_autoscaler_is_given_one_figure_that_there_is(labels: dict[str, set[str]]) -> None:
    (rule,) = yaml.safe_load((MONITORING / "adapter.yaml").read_text(encoding="utf-8"))["externalRules"]
    assert rule["seriesQuery"] in labels
    assert rule["metricsQuery"].startswith("max("), "an autoscaler adds up what several pods tell"
    asked = [
        metric["external"]["metric"]["name"]
        for manifest in dict(manifests()).values()
        if manifest["kind"] == "HorizontalPodAutoscaler"
        for metric in manifest["spec"]["metrics"]
        if metric["type"] == "External"
    ]
    assert asked == [rule["name"]["as"]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_each_alert_says_what_to_do(rule: dict[str, Any]) -> None:
    assert rule["labels"]["severity"] in {"page", "ticket"}
    assert rule["annotations"]["summary"].endswith(".")
    assert rule["annotations"]["runbook_url"].endswith(f"/alerts#{rule['alert'].lower()}")
    section = PAGE.partition(f"\n## {rule['alert']}\n")[2].partition("\n## ")[0]
    assert len(section) > 100


def test_the_page_tells_of_no_other_alert() -> None:
    assert re.findall(r"^## (.*)$", PAGE, re.MULTILINE) == [rule["alert"] for rule in RULES]


def test_the_first_crash_of_a_kind_is_an_increase() -> None:
    metrics = ServiceMetrics()
    JobFigures(metrics, ["demo"]).count_crash("sweep")
    shown = metrics.render().decode()
    assert 'job_crashes_total{kind="demo"} 0.0' in shown
    assert 'job_crashes_total{kind="sweep"} 1.0' in shown


def test_the_first_of_what_alerts_look_at_is_an_increase() -> None:
    metrics = ServiceMetrics()
    JobFigures(metrics, ["demo"])
    ChannelFigures(metrics).opened("watchJob", 1)
    metrics.begin_request()
    metrics.count_request({"method": "GET", "state": {}}, "/health", 200, 0.01)
    shown = metrics.render().decode()
    assert 'job_attempts_total{kind="demo",outcome="failure"} 0.0' in shown
    assert 'job_attempts_total{kind="demo",outcome="dead"} 0.0' in shown
    assert 'channels_ended_total{channel="watchJob",code="1013"} 0.0' in shown
    for status in ("500", "503"):
        assert f'operation="unmatched",route="/health",status="{status}"}} 0.0' in shown


def test_legends_name_labels_of_their_expressions() -> None:
    for panel in BOARD["panels"]:
        for target in panel.get("targets", ()):
            for label in re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]):
                assert label == "instance" or re.search(rf"by \([^)]*\b{label}\b", target["expr"])


def test_panels_lie_beside_each_other() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        x, y, width, height = (panel["gridPos"][side] for side in "xywh")
        cells = {(column, line) for column in range(x, x + width) for line in range(y, y + height)}
        assert x + width <= 24
        assert not cells & taken
        taken |= cells

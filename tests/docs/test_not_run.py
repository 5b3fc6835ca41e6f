"""What is not run by following pages has a reason that holds, and something else that holds the command."""

import re

import pytest

from tests.docs.not_run import FOLLOWED, NOT_RUN, Kind
from tests.docs.statements import ROOT, Statement, pages, statements


def shown(kind: Kind) -> list[Statement]:
    return [each for page in pages() for each in statements(page) if kind.has(each)]


@pytest.mark.parametrize("kind", NOT_RUN, ids=lambda kind: kind.commands)
def test_command_that_is_not_run_is_held_otherwise(kind: Kind) -> None:
    found = shown(kind)
    assert found, f"no page shows {kind.commands} any more: strike it from tests/docs/not_run.py"
    for each in found:
        try:
            kind.holds(each)
        except AssertionError as problem:
            pytest.fail(f"{each.place}: {each.text}: {problem}")


@pytest.mark.parametrize("page", FOLLOWED)
def test_page_with_a_test_of_its_own_is_followed_there(page: str) -> None:
    test = (ROOT / FOLLOWED[page]).read_text(encoding="utf-8")
    assert f'"{page.rpartition("/")[2]}"' in test
    assert "follow" in test.lower()
    assert any(each.expected is not None for each in statements(page))


def test_tests_that_reasons_name_are_there() -> None:
    for kind in NOT_RUN:
        for name in re.findall(r"tests/[\w/.]+\w", kind.reason):
            assert (ROOT / name).exists(), name


def test_what_cannot_be_right_is_found() -> None:
    for wrong in (
        "docker compose -f deploy/compose.production.yaml up",
        "kubectl create secret generic charter-secrets --namespace charter --from-literal=redis-url=x",
        "kubectl apply --kustomize deploy/nowhere",
        "make soak SECONDS=10",
        "make bench ARGS=nothing",
        "npx openapi-typescript@1.0.0 openapi.yaml",
        'pip install "/path/to/the/checkout[nothing]"',
    ):
        statement = Statement("README.md", 1, wrong, 1)
        (kind,) = [each for each in NOT_RUN if each.has(statement)]
        with pytest.raises((AssertionError, SystemExit)):
            kind.holds(statement)

"""What the example works out by itself: sums of decimal strings, and whether an answer is right."""

import json
import subprocess
from typing import Any, Final

import pytest

from charter.children.content.judging import is_right
from tests.frontend.conftest import REPOSITORY, TOOLS

RUN: Final = """
const ts = require(process.argv[1]);
const { readFileSync } = require("node:fs");
const load = (path) => {
  const options = { target: "ES2023", module: "CommonJS" };
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), { compilerOptions: options });
  const module = { exports: {} };
  new Function("module", "exports", outputText)(module, module.exports);
  return module.exports;
};
const calls = JSON.parse(readFileSync(0, "utf8"));
const answers = calls.map(([path, name, ...given]) => load(path)[name](...given));
process.stdout.write(JSON.stringify(answers));
"""
ANSWERS: Final = (
    "7",
    "seven",
    "Seven.",
    " The\u00a0GREAT wall!! ",
    "the great wall",
    "They\u2019re",
    "they're",
    "?",
    "",
)


@pytest.fixture
def called(node: str) -> "Any":
    """Calls functions of modules of the example, in one process."""

    def call(*calls: tuple[object, ...]) -> list[Any]:
        paths = [[str(REPOSITORY / "examples/src" / str(path)), *given] for path, *given in calls]
        command = [node, "-e", RUN, str(TOOLS / "typescript")]
        environment = {"LC_ALL": "en_US.UTF-8"}
        done = subprocess.run(
            command, input=json.dumps(paths), capture_output=True, text=True, check=True, env=environment
        )
        answers: list[Any] = json.loads(done.stdout)
        return answers

    return call


def test_amounts_are_exact_however_large_and_fine_they_are(called: Any) -> None:
    amounts = "ledger/amounts.ts"
    assert called(
        (amounts, "sum", ["0.1", "0.2"]),
        (amounts, "sum", ["9007199254740993.01", "0.001", "nothing", ""]),
        (amounts, "difference", "84.50", "90"),
        (amounts, "difference", "-0.5", "-0.50"),
        (amounts, "shown", "9007199254740993.010"),
        (amounts, "shown", "-1234.5"),
        (amounts, "isAmount", "1,5"),
    ) == [
        "0.30",
        "9007199254740993.011",
        "-5.50",
        "0.00",
        "9,007,199,254,740,993.010",
        "\u22121,234.5",
        False,
    ]


def test_answers_are_right_where_the_service_says_so(called: Any) -> None:
    pairs = [(answer, given) for answer in ANSWERS for given in ANSWERS]
    judged = called(
        *(
            ("child/judging.ts", "isRight", {"answer": answer, "acceptableAnswers": []}, given)
            for answer, given in pairs
        )
    )
    assert judged == [is_right(given, answer, []) for answer, given in pairs]

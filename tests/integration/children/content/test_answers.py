"""Answers are judged by the text of the card, whosever child gives them."""

import pytest
from fastapi import FastAPI

from charter.children.content.repository import SqlAnswers
from charter.children.content.service import AnswerJudge
from charter.children.progress.needs import JudgedCard
from charter.platform.database.stores import SharedStore

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]


@pytest.fixture
def judge(app: FastAPI) -> AnswerJudge:
    return AnswerJudge(SharedStore(app.state.database, SqlAnswers))


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [("2", True), (" Two! ", True), ("three", False), ("", False), (None, None)],
)
async def test_an_answer_is_right_wrong_or_none(
    judge: AnswerJudge, answer: str | None, is_right: bool | None
) -> None:
    assert await judge.judge("math_add_1", answer) == JudgedCard("math", is_right)


async def test_a_card_that_there_is_not_has_no_verdict(judge: AnswerJudge) -> None:
    assert await judge.judge("math_add_999", "2") is None

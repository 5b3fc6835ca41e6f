"""Samples of errors in shapes that only a schema tells of."""

from typing import Any

import pytest

from contract_runtime.mock.error_samples import suited

GONE = {"description": "Nothing there."}


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ({"fault": {"info": "info"}}, {"fault": {"info": "Nothing there."}}),
        ({"oops": "oops"}, {"oops": "Nothing there."}),
        ({"ref": "r-1", "note": "note"}, {"ref": "r-1", "note": "Nothing there."}),
        ({"lines": ["lines", "lines"]}, {"lines": ["Nothing there."]}),
        ([{"msg": "msg"}], [{"msg": "Nothing there."}]),
        ("text", "Nothing there."),
        (["text"], ["Nothing there."]),
        ({"message": "message", "note": "note"}, {"message": "Nothing there.", "note": "note"}),
        ({"message": "message", "tags": ["a"]}, {"message": "Nothing there.", "tags": ["a"]}),
        ({"code": "TOOL_GONE", "help_url": "/help"}, {"code": "TOOL_GONE", "help_url": "/help"}),
        ({"code": "400"}, {"code": "404"}),
        ({"a": {"b": {"c": {"message": "message"}}}}, {"a": {"b": {"c": {"message": "Nothing there."}}}}),
    ],
)
def test_error_says_what_its_response_is_about_wherever_there_is_a_place(sample: Any, expected: Any) -> None:
    assert suited(sample, GONE, "404", lambda _: True) == expected


def test_text_that_takes_only_what_it_lists_leaves_the_reason_to_another() -> None:
    def accepts(body: Any) -> bool:
        return body["error"] in {"gone", "taken"}

    told = suited({"error": "gone", "info": "info"}, GONE, "404", accepts)
    assert told == {"error": "gone", "info": "Nothing there."}


def test_samples_of_successes_stay_as_they_are() -> None:
    assert suited({"info": "info"}, GONE, "200", lambda _: True) == {"info": "info"}

"""Others' names in texts that one person may read."""

import pytest

from charter.school.privacy.redaction import WITHHELD, Bearer, Redaction

OTHERS = [
    Bearer("S-3", "José Núñez-Ortega", "[Victim 1]"),
    Bearer("S_9", "O'Brien, Pat", "[Witness 1]"),
    Bearer("T4", "Nur Aisyah binti Ahmad", "[Reporter 1]"),
    Bearer("S-5", "Omar Lim", "[Witness 2]"),
    Bearer("S-6", "Y\u0131ld\u0131z Łukasz", "[Witness 3]"),
    Bearer("S-7", "Ng Wei Ling", "[Witness 4]"),
]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jose Nunez-Ortega's bag", "[Victim 1] bag"),
        ("JOSE\u0301 ran; Núñez fell", "[Victim 1] ran; [Victim 1] fell"),
        ("PAT O\u2019BRIEN saw it", "[Witness 1] saw it"),
        ("told by Nur Aisyah binti Ahmad (T4)", "told by [Reporter 1] ([Reporter 1])"),
        ("Nur Aisyah said so", "[Reporter 1] said so"),
        ("S-3, S_9", "[Victim 1], [Witness 1]"),
        ("write to pat@example.org", "write to [Witness 1]@example.org"),
        ("Joseph and Patricia", "Joseph and Patricia"),
        ("", ""),
        ("YILDIZ, yildiz and Lukasz", "[Witness 3], [Witness 3] and [Witness 3]"),
        ("O\u200bmar and WE\u00adI", "[Witness 2] and [Witness 4]"),
        ("Ng sang, NG danced, walking", "[Witness 4] sang, [Witness 4] danced, walking"),
        ("kilos of ng", "kilos of ng"),
        ("Weiling and ngwei", "[Witness 4] and [Witness 4]"),
        ("AnaLim", "AnaLim"),
        ("see omarlim@example.org", "see [Witness 2]@example.org"),
    ],
)
def test_name_becomes_the_role_of_its_bearer(text: str, read: str) -> None:
    assert Redaction("Ana Lim", OTHERS).of(text) == read


def test_own_name_stays_and_a_name_in_common_tells_nothing() -> None:
    redaction = Redaction("Ana Lim", OTHERS)

    assert redaction.of("Ana Lim hit Omar Lim") == "Ana Lim hit [Witness 2]"
    assert redaction.of("Lim laughed") == f"{WITHHELD} laughed"


def test_name_that_two_bear_does_not_say_which_of_them() -> None:
    twins = [Bearer("1", "Mei Tan", "[Victim 1]"), Bearer("2", "Jun Tan", "[Victim 2]")]

    assert Redaction("Ana Lim", twins).of("Tan and Jun Tan") == f"{WITHHELD} and [Victim 2]"


def test_nobody_else_leaves_a_text_as_it_is() -> None:
    assert Redaction("Ana Lim", []).of("Ana Lim ran.") == "Ana Lim ran."

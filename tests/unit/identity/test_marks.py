"""Whether marks tell the service's own cursors from others."""

from charter.identity.marks import Marks

OURS = Marks(lambda: b"a secret of the service")


def test_a_mark_is_of_its_content_its_purpose_and_the_secret() -> None:
    mark = OURS.mark("page 2", "list")
    assert len(mark) == 22
    assert OURS.is_ours("page 2", mark, "list")
    assert not OURS.is_ours("page 3", mark, "list")
    assert not OURS.is_ours("page 2", mark, "another list")
    assert not OURS.is_ours("page 2", "", "list")
    assert not OURS.is_ours("page 2", "märk", "list")
    assert not Marks(lambda: b"another secret").is_ours("page 2", mark, "list")

from datetime import timedelta

from tests.builders import NOON, a_project

LATER = NOON + timedelta(hours=1)


def test_a_change_leaves_other_fields_alone() -> None:
    changed = a_project(description="Stalls.").changed(LATER, name="Spring festival")
    assert (changed.name, changed.description, changed.updated_at) == ("Spring festival", "Stalls.", LATER)
    assert changed.created_at == NOON


def test_a_description_can_be_cleared() -> None:
    assert a_project(description="Stalls.").changed(LATER, description=None).description is None


def test_a_deleted_project_keeps_the_moment_of_its_deletion() -> None:
    deleted = a_project().deleted(LATER)
    assert deleted.is_deleted
    assert deleted.deleted(LATER + timedelta(hours=1)) is deleted

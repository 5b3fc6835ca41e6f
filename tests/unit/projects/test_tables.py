"""The table and the value of a project tell of the same."""

from dataclasses import fields

from charter.projects.domain import Project
from charter.projects.tables import projects


def test_columns_are_the_fields_of_a_project_in_their_order() -> None:
    assert list(projects.columns.keys()) == [field.name for field in fields(Project)]

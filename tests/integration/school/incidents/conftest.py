import pytest

from tests.integration.school.over_http import HttpSchool


@pytest.fixture
async def place(school: HttpSchool) -> int:
    """A school in Chicago, where there are Ada, Bo and Cy, students of grade 9."""
    body = {"name": "Riverside High", "time_zone": "America/Chicago"}
    number: int = (await school.post("schools", body))["id"]
    for person_id, name in (("ada", "Ada Byron"), ("bo", "Bo Diddley"), ("cy", "Cy Twombly")):
        student = {"person_id": person_id, "kind": "student", "name": name, "grade": "9"}
        await school.post("school/people", student | {"school_id": number})
    return number

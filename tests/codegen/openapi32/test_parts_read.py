"""Multipart bodies whose parts stand by position, and parts that have parts themselves."""

from typing import Any, Final

import pytest

from contract_runtime import Upload
from tests.codegen.openapi32.building import Build, complaints

ROW: Final = """
components:
  schemas:
    Page: {type: object, required: [title], properties: {title: {type: string, maxLength: 5}}}
paths:
  /pages:
    post:
      operationId: addPages
      requestBody:
        required: true
        content:
          multipart/mixed:
            schema:
              type: array
              maxItems: 3
              prefixItems: [{$ref: '#/components/schemas/Page'}]
              items: {}
            prefixEncoding: [{contentType: application/json}]
            itemEncoding:
              contentType: 'image/png, image/webp'
              headers: {X-Width: {required: true, schema: {type: integer}}}
      responses: {'200': {content: {application/json: {schema: {}}}}}
"""
NESTED: Final = """
paths:
  /letters:
    post:
      operationId: sendLetter
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [to, pages]
              properties:
                to: {type: object, required: [name], properties: {name: {type: string}, zip: {type: integer}}}
                pages: {type: array, items: {type: object, properties: {n: {type: integer, maximum: 9}}}}
            encoding:
              to: {contentType: multipart/form-data, encoding: {zip: {contentType: text/plain}}}
              pages: {contentType: multipart/mixed, itemEncoding: {contentType: application/json}}
      responses: {'200': {content: {application/json: {schema: {}}}}}
"""
MIXED: Final = {"Content-Type": "multipart/mixed; boundary=x"}
FORM: Final = {"Content-Type": "multipart/form-data; boundary=x"}


class Parts:
    """Gives back what it read."""

    async def add_pages(self, body: list[Any]) -> object:
        return [f"{len(each)} bytes" if isinstance(each, Upload) else each.title for each in body]

    async def send_letter(self, body: Any) -> object:
        return body.model_dump(mode="json", exclude_unset=True)


def multipart(*parts: bytes) -> bytes:
    """Parts with their headers, between boundaries."""
    return b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"


PAGE: Final = b'Content-Type: application/json\r\n\r\n{"title": "a"}'
PICTURE: Final = b"Content-Type: image/png\r\nX-Width: 7\r\n\r\n\x89PNG\r\n"


def test_parts_are_read_by_position(build: Build) -> None:
    built = build(ROW)
    assert "body: list[models.Page | Upload]" in built.text("default")
    client = built.client(Parts())
    answer = client.post("/pages", content=multipart(PAGE, PICTURE, PICTURE), headers=MIXED)
    assert answer.json() == ["a", "6 bytes", "6 bytes"]


def test_fewer_parts_than_positions_are_no_error(build: Build) -> None:
    client = build(ROW).client(Parts())
    assert client.post("/pages", content=multipart(PAGE), headers=MIXED).json() == ["a"]


@pytest.mark.parametrize(
    "parts",
    [
        [PICTURE],
        [PAGE.replace(b"a", b"too long")],
        [PAGE, PAGE],
        [PAGE, PICTURE.replace(b"7", b"wide")],
        [PAGE, PICTURE.replace(b"X-Width: 7\r\n", b"")],
        [PAGE, PICTURE, PICTURE, PICTURE],
    ],
)
def test_parts_that_do_not_fit_their_position_are_refused(build: Build, parts: list[bytes]) -> None:
    client = build(ROW).client(Parts())
    assert client.post("/pages", content=multipart(*parts), headers=MIXED).status_code == 422


def part(name: bytes, content_type: bytes, content: bytes) -> bytes:
    return b'Content-Disposition: form-data; name="%b"\r\nContent-Type: %b\r\n\r\n%b' % (
        name,
        content_type,
        content,
    )


ADDRESS: Final = part(
    b"to",
    b"multipart/form-data; boundary=y",
    b'--y\r\nContent-Disposition: form-data; name="name"\r\n\r\nMia\r\n'
    b'--y\r\nContent-Disposition: form-data; name="zip"\r\n\r\n123\r\n--y--',
)
PAGES: Final = part(
    b"pages",
    b"multipart/mixed; boundary=y",
    b'--y\r\nContent-Type: application/json\r\n\r\n{"n": 1}\r\n'
    b'--y\r\nContent-Type: application/json\r\n\r\n{"n": 2}\r\n--y--',
)


def test_a_form_in_a_part_is_read(build: Build) -> None:
    form = "application/x-www-form-urlencoded"
    encoding = f"to: {{contentType: {form}, encoding: {{name: {{style: form}}}}}}"
    plain = "to: {contentType: multipart/form-data, encoding: {zip: {contentType: text/plain}}}"
    client = build(NESTED.replace(plain, encoding)).client(Parts())
    address = part(b"to", form.encode(), b"name=Mia+B&zip=123")
    answer = client.post("/letters", content=multipart(address, PAGES), headers=FORM)
    assert answer.json()["to"] == {"name": "Mia B", "zip": 123}
    wrong = part(b"to", form.encode(), b"name=Mia&zip=x")
    assert client.post("/letters", content=multipart(wrong, PAGES), headers=FORM).status_code == 422


def test_parts_of_parts_are_read(build: Build) -> None:
    client = build(NESTED).client(Parts())
    answer = client.post("/letters", content=multipart(ADDRESS, PAGES), headers=FORM)
    assert answer.json() == {"to": {"name": "Mia", "zip": 123}, "pages": [{"n": 1}, {"n": 2}]}


@pytest.mark.parametrize(
    "parts",
    [
        [ADDRESS.replace(b"123", b"abc"), PAGES],
        [ADDRESS, PAGES.replace(b'"n": 2', b'"n": 10')],
        [ADDRESS, PAGES.replace(b"application/json", b"text/csv", 1)],
        [PAGES],
    ],
)
def test_parts_of_parts_that_do_not_fit_are_refused(build: Build, parts: list[bytes]) -> None:
    client = build(NESTED).client(Parts())
    assert client.post("/letters", content=multipart(*parts), headers=FORM).status_code == 422


CONTENT: Final = (
    "paths: {/: {post: {requestBody: {content: {multipart/mixed: {%s}}}, responses: {'204': {}}}}}"
)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("itemSchema: {}, encoding: {a: {}}, itemEncoding: {}", "there are both encoding and itemEncoding"),
        (
            "schema: {type: object}, prefixEncoding: [{}]",
            "prefixEncoding is about parts by position, and nothing says that there are several",
        ),
        (
            "itemSchema: {}, itemEncoding: {itemEncoding: {encoding: {a: {}}}}",
            "the parts of a part have parts themselves, which are not read",
        ),
        (
            "encoding: {a: {encoding: {b: {prefixEncoding: [{}]}}}}",
            "the parts of a part have parts themselves, which are not read",
        ),
    ],
)
def test_parts_that_contradict_themselves_are_told(written: str, complaint: str) -> None:
    assert complaint in complaints(CONTENT % written)


@pytest.mark.parametrize(
    "written",
    [
        "itemSchema: {}, prefixEncoding: [{}], itemEncoding: {itemEncoding: {}}",
        "schema: {type: array}, itemEncoding: {prefixEncoding: [{}]}",
        "encoding: {a: {encoding: {b: {contentType: text/plain}}}}",
    ],
)
def test_parts_of_parts_one_level_deep_are_sound(written: str) -> None:
    assert complaints(CONTENT % written) == []


def test_the_ledger_tells_which_of_it_is_enforced(build: Build) -> None:
    row, nested = build(ROW).verdicts(), build(NESTED).verdicts()
    enforced = ("media.prefixEncoding", "media.itemEncoding", "encoding.contentType", "encoding.headers")
    assert {row[each] for each in enforced} == {"enforced"}
    assert {nested[each] for each in ("encoding.encoding", "encoding.itemEncoding")} == {"enforced"}
    plain = build(ROW.replace("multipart/mixed", "application/json")).verdicts()
    assert {plain[each] for each in enforced} == {"documented only"}

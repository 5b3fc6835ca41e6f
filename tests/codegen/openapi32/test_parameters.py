"""Parameters as OpenAPI 3.2 has them: a query as a whole, cookies as they are, reserved characters."""

from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from tests.codegen.openapi32.building import HEAD, Build, complaints
from tests.unit.contract_runtime.builders import caller

WHOLE: Final = """
components: {{securitySchemes: {{key: {{type: apiKey, in: query, name: key}}}}}}
paths:
  /found:
    get:
      operationId: find
      parameters:
        - name: wanted
          in: querystring
          {required}
          content:
            {content}
      responses: {{'200': {{content: {{application/json: {{schema: {{}}}}}}}}}}
"""
FORM: Final = """application/x-www-form-urlencoded:
              schema:
                type: object
                required: [color]
                additionalProperties: false
                properties:
                  color: {type: string}
                  sizes: {type: array, items: {type: integer}}
                  near: {type: object, properties: {lat: {type: number}}}
              encoding: {sizes: {style: pipeDelimited, explode: false}}"""
JSON: Final = """application/json:
              schema:
                type: object
                required: [numbers]
                properties: {numbers: {type: array, items: {type: integer}}}"""
TEXT: Final = "text/plain: {schema: {type: string, maxLength: 20}}"


class Finder:
    """Gives back what was read."""

    async def find(self, wanted: Any, caller: object = None) -> object:
        return wanted if wanted is None or isinstance(wanted, str) else wanted.model_dump(mode="json")


def finder(build: Build, content: str, required: str = "required: true") -> TestClient:
    return build(WHOLE.format(content=content, required=required)).client(Finder())


def test_a_form_is_read_from_the_whole_query(build: Build) -> None:
    client = finder(build, FORM)
    near = "%7B%22lat%22%3A%201.5%7D"
    answer = client.get(f"/found?color=light+blue&sizes=1%7C2&near={near}")
    assert answer.json() == {"color": "light blue", "sizes": [1, 2], "near": {"lat": 1.5}}
    refused = client.get("/found?sizes=1&x=2").json()["details"]["errors"]
    assert {(each["in"], each["field"]) for each in refused} == {("query", "color"), ("query", "x")}
    assert client.get("/found").status_code == 422


def test_json_is_read_from_the_whole_query(build: Build) -> None:
    client = finder(build, JSON, "required: false")
    assert client.get('/found?%7B"numbers"%3A[1,2]%7D').json() == {"numbers": [1, 2]}
    assert client.get("/found?%7B%22numbers%22%3A%5B%22a%22%5D%7D").status_code == 422
    assert client.get("/found?numbers=1").status_code == 422
    assert client.get("/found").json() is None


def test_text_is_read_from_the_whole_query(build: Build) -> None:
    client = finder(build, TEXT)
    assert client.get("/found?%24.a%5B%3F1%26b=1").json() == "$.a[?1&b=1"
    assert client.get(f"/found?{'x' * 21}").status_code == 422


def test_a_key_in_the_query_is_no_part_of_the_form(build: Build) -> None:
    document = WHOLE.format(content=FORM, required="required: true")
    secured = document.replace("operationId: find", "operationId: find\n      security: [{key: []}]")
    client = build(secured).client(Finder(), key=lambda _: caller())
    assert client.get("/found?color=red&key=secret").json() == {"color": "red"}
    assert client.get("/found?color=red").status_code == 401


def test_a_query_as_a_whole_stands_alone_and_says_its_media_type() -> None:
    one = "{name: a, in: querystring, content: {text/plain: {}}}"
    beside = "a querystring parameter is all of the query, and there is another parameter in it"
    other = "{name: b, in: query, schema: {}}"
    for item, own in ((other, one), (one, other), ("", f"{one}, {one.replace('a,', 'b,')}")):
        document = f"paths: {{/: {{parameters: [{item}], get: {{parameters: [{own}], responses: {{}}}}}}}}"
        assert beside in complaints(document)
    bare = "paths: {/: {get: {parameters: [{name: a, in: querystring, schema: {}}], responses: {}}}}"
    assert "a querystring parameter has no schema" in complaints(bare)
    alone = f"paths: {{/: {{get: {{parameters: [{one}], responses: {{}}}}}}}}"
    old = HEAD.replace("3.2.0", "3.1.1")
    assert "in: querystring exists in OpenAPI 3.2 only" in complaints(alone, head=old)


COOKIES: Final = """
paths:
  /cookies:
    get:
      operationId: readCookies
      parameters:
        - {name: plain, in: cookie, style: cookie, schema: {type: string}}
        - {name: encoded, in: cookie, schema: {type: string}}
        - {name: colors, in: cookie, style: cookie, schema: {type: array, items: {type: string}}}
        - name: sizes
          in: cookie
          style: cookie
          explode: false
          schema: {type: array, items: {type: integer}}
        - name: rgb
          in: cookie
          style: cookie
          schema:
            type: object
            additionalProperties: false
            properties: {R: {type: integer}, G: {type: integer}}
      responses: {'200': {content: {application/json: {schema: {}}}}}
"""


class Cookies:
    """Gives back what was read."""

    async def read_cookies(self, **cookies: Any) -> object:
        rgb = cookies.pop("rgb")
        return cookies | {"rgb": None if rgb is None else rgb.model_dump(mode="json")}


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("plain=a%20b; encoded=a%20b", {"plain": "a%20b", "encoded": "a b"}),
        ("colors=blue; colors=light,red", {"colors": ["blue", "light,red"]}),
        ("sizes=1,2", {"sizes": [1, 2]}),
        ("R=100; G=200", {"rgb": {"R": 100, "G": 200}}),
    ],
)
def test_cookies_of_their_own_style_are_taken_as_they_are(
    build: Build, sent: str, read: dict[str, Any]
) -> None:
    answer = build(COOKIES).client(Cookies()).get("/cookies", headers={"Cookie": sent})
    assert {name: value for name, value in answer.json().items() if value is not None} == read


def test_the_style_of_cookies_is_for_cookies() -> None:
    written = "paths: {{/: {{get: {{parameters: [{{name: a, in: {}, style: cookie, schema: {{}}}}]}}}}}}"
    assert complaints(written.format("cookie")) == []
    assert "a query parameter has no style 'cookie'" in complaints(written.format("query"))
    old = HEAD.replace("3.2.0", "3.1.1")
    assert "the style cookie exists in OpenAPI 3.2 only" in complaints(written.format("cookie"), head=old)

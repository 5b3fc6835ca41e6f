"""Cells of paths: competing templates, methods, base paths, and operations that share a path."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Final
from urllib.parse import quote, unquote, unquote_to_bytes

from tests.wire.cells import Allowed, Cell, Draft, Fits, Refused

TEMPLATES: Final = (
    "/",
    "/a",
    "/a/",
    "/a/{x}",
    "/a/b",
    "/a/{x}.json",
    "/a/{x}:verb",
    "/a/{p}-{q}",
    "/a/b.json",
    "/a/{x}/c",
    "/a/b/c",
    "/{y}/b/d",
    "/{y}",
    "/{x}/{y}/{z}",
    "/v{major}.{minor}/c",
    "/v{major}.{minor}/c/",
    "/naïve/{x}",
    "/two words",
    "/b/{x}.d/{y}",
    "/b/{x}.d/c",
    "/b/({x})",
)
SEGMENTS: Final = (
    *("a", "b", "c", "d", "x", "A", "5", "", ".", "..", "a+b", "(x)", "x.d", "v1.2", "v1.2.3"),
    *("x.json", ".json", "b.json", "x:verb", "p-q", "p-q-r", "-q"),
    *("%61", "a%2Fb", "%2e%2e", "x%3Averb", "x%2ejson", "%28x%29", "two%20words", quote("naïve")),
)
FEW: Final = ("a", "b", "c", "d", "x.d", "", "..", "%62", "v1.2")
RESERVED: Final = ":/?#[]@!$&'()*+,;=%"
PARAMETER: Final = re.compile(r"\{(\w+)\}")


def reference_match(raw_path: str) -> tuple[str, dict[str, str]] | None:
    """The template of a path by trying all: text before mixed before parameter, from left to right."""
    found = [
        (rank, template, values) for template in TEMPLATES for rank, values in _matches(template, raw_path)
    ]
    if not found:
        return None
    _, template, values = min(found, key=lambda each: each[0])
    return template, values


def _matches(template: str, raw_path: str) -> Iterator[tuple[list[tuple[int, int]], dict[str, str]]]:
    segments, raw = template.split("/"), raw_path.split("/")
    if len(segments) != len(raw):
        return
    rank: list[tuple[int, int]] = []
    values: dict[str, str] = {}
    for segment, text in zip(segments, raw, strict=True):
        names = PARAMETER.findall(segment)
        literal = len(PARAMETER.sub("", segment))
        if not names:
            if _without_needless_escapes(text) != segment.encode().decode("latin-1"):
                return
            rank.append((0, 0))
            continue
        expression = "([^/]+)".join(re.escape(part) for part in PARAMETER.split(segment)[::2])
        matched = re.fullmatch(
            expression, text if literal == 0 else _without_needless_escapes(text), re.DOTALL
        )
        if matched is None:
            return
        values |= {name: unquote(value) for name, value in zip(names, matched.groups(), strict=True)}
        rank.append((2, 0) if literal == 0 else (1, -literal))
    yield rank, values


def _without_needless_escapes(text: str) -> str:
    """The segment without escapes but those of reserved characters and `%`, which change its meaning."""
    return re.sub(
        rf"%(?!{'|'.join(f'{ord(each):02X}' for each in RESERVED)})[0-9A-F]{{2}}",
        lambda match: unquote_to_bytes(match[0]).decode("latin-1"),
        text,
        flags=re.IGNORECASE,
    )


class Paths:
    """Collects the operations of one document and the cells that look for them."""

    def __init__(self, name: str) -> None:
        self.draft = Draft(name)
        self.cells: list[Cell] = []

    def add(
        self, name: str, target: str, outcome: Fits | Refused | Allowed, method: str = "GET", **more: Any
    ) -> None:
        """One cell."""
        self.cells.append(Cell(name, self.draft.name, method, target, outcome, **more))


def template_matrix() -> Paths:
    """Paths made of all segments against templates that compete for them."""
    matrix = Paths("templates")
    for index, template in enumerate(TEMPLATES):
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in PARAMETER.findall(template)
        ]
        matrix.draft.operation(template, f"template-{index}", parameters=parameters)
    paths = ["/", "//", *(f"/{each}" for each in SEGMENTS)]
    paths += [
        f"/{first}/{second}" for first, second in product(("a", "b", "x", "v1.2", "v1.2.3", "%61"), SEGMENTS)
    ]
    paths += [f"/{'/'.join(each)}" for each in product(FEW, repeat=3)]
    paths += [f"/{quote('naïve')}/{each}" for each in SEGMENTS]
    for path in dict.fromkeys(paths):
        found = reference_match(path)
        outcome: Fits | Refused = Refused(404)
        if found is not None:
            template, values = found
            arguments = {f"path {name}": value for name, value in values.items()}
            outcome = Fits(f"template-{TEMPLATES.index(template)}", arguments)
        matrix.add(path, path, outcome)
    return matrix


METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
_DECLARED: Final = (
    ("get",),
    ("post",),
    ("get", "post"),
    ("head",),
    ("get", "head"),
    ("get", "options"),
    ("put", "patch", "delete"),
    ("trace",),
    ("options",),
    tuple(method.lower() for method in METHODS),
)


def method_matrix() -> Paths:
    """Every method against every set of declared ones: HEAD, OPTIONS and a complete `Allow`."""
    matrix = Paths("methods")
    for number, declared in enumerate(_DECLARED):
        for method in declared:
            matrix.draft.operation(f"/m{number}", f"{method}-{number}", method)
        allowed = (
            {method.upper() for method in declared} | {"OPTIONS"} | ({"HEAD"} if "get" in declared else set())
        )
        for method in METHODS:
            served = "get" if method == "HEAD" and "head" not in declared else method.lower()
            outcome: Fits | Allowed = Allowed(204 if method == "OPTIONS" else 405, frozenset(allowed))
            if served in declared:
                outcome = Fits(f"{served}-{number}", {})
            matrix.add(f"m{number}-{method}", f"/m{number}", outcome, method)
    for path, method in (("/{x}/p", "get"), ("/s/p", "post"), ("/s/{x}", "delete")):
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in PARAMETER.findall(path)
        ]
        matrix.draft.operation(path, f"{method}-shared", method, parameters=parameters)
    matrix.add("shared-post", "/s/p", Fits("post-shared", {}), "POST")
    matrix.add("shared-get", "/s/p", Allowed(405, frozenset({"POST", "OPTIONS"})))
    matrix.add("shared-delete", "/s/q", Fits("delete-shared", {"path x": "q"}), "DELETE")
    return matrix


def base_path_matrices() -> list[Paths]:
    """Servers with and without paths and variables, of the document and of operations."""
    variables = {
        "version": {"default": "v2", "enum": ["v1", "v2"]},
        "root": {"default": "api"},
        "host": {"default": "example.org", "enum": ["example.org", "example.com"]},
    }
    cases: dict[str, tuple[list[Mapping[str, Any]] | None, Sequence[str]]] = {
        "none": (None, [""]),
        "empty": ([], [""]),
        "root": ([{"url": "/"}], [""]),
        "host": ([{"url": "https://example.org"}], [""]),
        "path": ([{"url": "https://example.org/api/v1"}], ["/api/v1"]),
        "slash": ([{"url": "https://example.org/api/v1/"}], ["/api/v1"]),
        "relative": ([{"url": "/api"}, {"url": "/"}], ["/api", ""]),
        "bare": ([{"url": "v1"}, {"url": "./v2"}], ["/v1", "/v2"]),
        "no-scheme": ([{"url": "//example.org/x"}], ["/x"]),
        "several": (
            [{"url": "https://a.org/x"}, {"url": "https://b.org/x"}, {"url": "http://c.org:8080/y"}],
            ["/x", "/y"],
        ),
        "choices": (
            [{"url": "https://{host}/{root}/{version}", "variables": variables}],
            ["/api/v2", "/api/v1"],
        ),
        "scheme": ([{"url": "{scheme}://h/x", "variables": {"scheme": {"default": "https"}}}], ["/x"]),
        "encoded": ([{"url": "https://example.org/a%20b/c+d"}], ["/a%20b/c+d"]),
    }
    return [_base_path_matrix(name, servers, bases) for name, (servers, bases) in cases.items()]


def _base_path_matrix(name: str, servers: list[Mapping[str, Any]] | None, bases: Sequence[str]) -> Paths:
    matrix = Paths(f"servers-{name}")
    if servers is not None:
        matrix.draft.parts["servers"] = servers
    parameter = {"name": "x", "in": "path", "required": True, "schema": {"type": "integer"}}
    matrix.draft.operation("/things/{x}", "thing", parameters=[parameter])
    matrix.draft.operation("/own", "own", servers=[{"url": "https://up.org/upload/1"}])
    for base in dict.fromkeys(
        [*bases, "", "/api", "/api/v1", "/api/v2", "/x", "/y", "/v1", "/v2", "/upload/1"]
    ):
        is_served = base in bases
        outcome = Fits("thing", {"path x": 5}) if is_served else Refused(404)
        matrix.add(f"{name}{base}", f"{base}/things/5", outcome)
        matrix.add(f"{name}{base}-slash", f"{base}/things/5/", Refused(404))
        is_own = is_served or base == "/upload/1"
        matrix.add(f"{name}{base}-own", f"{base}/own", Fits("own", {}) if is_own else Refused(404))
    return matrix


_IDENTIFIER: Final = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def variant_matrix() -> Paths:
    """Operations told apart by a fragment or a query in their path."""
    matrix = Paths("variants")
    add, operation = matrix.add, matrix.draft.operation
    fields = {"name": "fields", "in": "query", "required": True, "schema": {"type": "string"}}

    def body(**properties: str) -> dict[str, Any]:
        kinds = {name: {"type": kind} for name, kind in properties.items()}
        schema = {
            "type": "object",
            "required": list(kinds),
            "properties": kinds,
            "additionalProperties": False,
        }
        return {"required": True, "content": {"application/json": {"schema": schema}}}

    operation("/files/{id}", "change", "put", parameters=[_IDENTIFIER], requestBody=body(name="string"))
    operation(
        "/files/{id}#share", "share", "put", parameters=[_IDENTIFIER, fields], requestBody=body(link="string")
    )
    operation("/files/{id}#move", "move", "put", parameters=[_IDENTIFIER], requestBody=body(parent="integer"))
    json_ = {"headers": [("Content-Type", "application/json")]}
    for name, query, text, value in (
        ("change", "", b'{"name":"x"}', {"name": "x"}),
        ("move", "", b'{"parent":5}', {"parent": 5}),
        ("share", "?fields=a", b'{"link":"x"}', {"link": "x"}),
    ):
        arguments: dict[str, object] = {"path id": "7", "body": value}
        arguments |= {"query fields": "a"} if query else {}
        add(name, f"/files/7{query}", Fits(name, arguments), "PUT", body=text, **json_)
        halves = [text[:4], text[4:]]
        add(f"{name}-chunked", f"/files/7{query}", Fits(name, arguments), "PUT", body=halves, **json_)
    add("none-fits", "/files/7", Refused(422), "PUT", body=b'{"other":1}', **json_)
    add("not-by-fragment", "/files/7%23share", Refused(422), "PUT", body=b'{"link":"x"}', **json_)
    _add_queries(matrix)
    return matrix


def _add_queries(matrix: Paths) -> None:
    """Paths with a query, and a header that stands for one."""
    add, operation = matrix.add, matrix.draft.operation
    operation("/objects/{id}", "object", parameters=[_IDENTIFIER])
    operation("/objects/{id}?acl", "acl", parameters=[_IDENTIFIER])
    operation("/objects/{id}?mode=full", "full", parameters=[_IDENTIFIER])
    for name, query in (("object", ""), ("acl", "?acl"), ("acl", "?acl="), ("full", "?mode=full")):
        add(f"{name}{query}", f"/objects/7{query}", Fits(name, {"path id": "7"}))
        add(f"{name}{query}-head", f"/objects/7{query}", Fits(name, {"path id": "7"}), "HEAD")
    add("other-mode", "/objects/7?mode=half", Refused(422))
    operation("/act?do=go", "go", "post")
    operation("/act?do=stop", "stop", "post")
    for name in ("go", "stop"):
        add(name, f"/act?do={name}", Fits(name, {}), "POST")
    add("no-action", "/act", Refused(404), "POST")
    add("unknown-action", "/act?do=x", Refused(404), "POST")
    add("action-allow", "/act?do=go", Allowed(405, frozenset({"POST", "OPTIONS"})))
    for target in ("Create", "Delete"):
        header = {
            "name": "X-Target",
            "in": "header",
            "required": True,
            "schema": {"type": "string", "enum": [target]},
        }
        operation(f"/#X-Target={target}", target, "post", parameters=[header])
        add(target, "/", Fits(target, {"header X-Target": target}), "POST", headers=[("X-Target", target)])

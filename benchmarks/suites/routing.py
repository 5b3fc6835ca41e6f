"""What a thousand operations cost the request to the last of them."""

import yaml

from benchmarks.compiled_contract import PACKAGES, compile_document
from benchmarks.conditions import BUILD, Conditions
from benchmarks.figures import Benchmark, Samples, at_least
from benchmarks.load_requests import LoadRequest
from benchmarks.servers import Service, our_service
from benchmarks.suites.throughput import UNIT, Side, compare_throughput

MANY = 1_000
FEW = 10


def synthetic_document(count: int) -> dict[str, object]:
    """`count` operations on as many literal paths with a parameter behind each."""
    return {
        "openapi": "3.1.1",
        "info": {"title": f"{count} operations", "version": "1.0.0"},
        "servers": [{"url": "/api"}, {"url": "/"}],
        "tags": [{"name": "shelves", "description": "Shelves of books."}],
        "paths": {
            f"/v1/shelf-{number}/books/{{book_id}}": {"get": operation(number)} for number in range(count)
        },
        "components": {
            "schemas": {
                "Book": {
                    "type": "object",
                    "required": ["shelf", "book"],
                    "properties": {"shelf": {"type": "integer"}, "book": {"type": "integer"}},
                }
            }
        },
    }


def operation(number: int) -> dict[str, object]:
    return {
        "operationId": f"getBookOfShelf{number}",
        "tags": ["shelves"],
        "summary": f"Get a book of shelf {number}.",
        "security": [],
        "parameters": [
            {"name": "book_id", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 0}}
        ],
        "responses": {
            "200": {
                "description": "The book.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}},
            }
        },
    }


def synthetic_package(count: int) -> str:
    """The name of the compiled package with `count` operations."""
    name = f"operations_{count}"
    document = BUILD / f"{name}.yaml"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_text(yaml.safe_dump(synthetic_document(count), sort_keys=False), encoding="utf-8")
    compile_document(document, name)
    return name


def last_of(count: int) -> Side:
    environment = {"PYTHONPATH": str(PACKAGES), "BENCHMARK_PACKAGE": synthetic_package(count)}
    service: Service = our_service("benchmarks.ours.synthetic:create_app", environment)
    return Side(service, LoadRequest(path=f"/v1/shelf-{count - 1}/books/7"))


def compare_last_routes(conditions: Conditions) -> Samples:
    return compare_throughput(last_of(MANY), last_of(FEW), conditions)


BENCHMARKS = (
    Benchmark(
        name="routes_1000",
        unit=UNIT,
        against="ours, last of 10 operations",
        bar=at_least(0.9),
        measure=compare_last_routes,
    ),
)

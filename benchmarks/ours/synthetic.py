"""Many compiled operations of one kind, in the package that `BENCHMARK_PACKAGE` names."""

import os
from collections.abc import Awaitable, Callable
from importlib import import_module
from types import ModuleType

from fastapi import FastAPI

from benchmarks.ours.bare_app import bare_app
from contract_runtime import register


def create_app() -> FastAPI:
    """An app that serves every operation of the package."""
    package = import_module(os.environ["BENCHMARK_PACKAGE"])
    models = import_module(f"{package.__name__}.models")
    methods = {
        operation.handler: handler_of(models, number)
        for number, operation in enumerate(package.CONTRACT.operations)
    }
    app = bare_app()
    register(app, package.CONTRACT, {"shelves": type("Shelves", (), methods)()}, security={})
    return app


def handler_of(models: ModuleType, number: int) -> Callable[[object, int], Awaitable[object]]:
    async def get_book(_self: object, book_id: int) -> object:
        return models.Book(shelf=number, book=book_id)

    return get_book

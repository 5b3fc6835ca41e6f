"""The routes of the thousand compiled operations, as FastAPI has them written."""

from typing import Annotated

from fastapi import FastAPI, Path
from pydantic import BaseModel

ROUTES = 1_000


class Book(BaseModel):
    shelf: int
    book: int


def add_route(app: FastAPI, number: int) -> None:
    path = f"/v1/shelf-{number}/books/{{book_id}}"

    @app.get(
        path,
        operation_id=f"getBookOfShelf{number}",
        tags=["shelves"],
        summary=f"Get a book of shelf {number}.",
    )
    async def get_book(book_id: Annotated[int, Path(ge=0)]) -> Book:
        return Book(shelf=number, book=book_id)


def create_app() -> FastAPI:
    app = FastAPI(openapi_url=None, telemetry={"tracing": False, "metrics": False, "logs": False})
    for number in range(ROUTES):
        add_route(app, number)
    return app

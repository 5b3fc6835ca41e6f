"""One route, and the imports of a service with a database and a cache: the least that starting costs."""

import psycopg
import redis
import sqlalchemy
from fastapi import FastAPI


async def health() -> dict[str, str]:
    return {
        "status": "ok",
        "sqlalchemy": sqlalchemy.__version__,
        "psycopg": psycopg.__version__,
        "redis": redis.__version__,
    }


def create_app() -> FastAPI:
    app = FastAPI()
    app.get("/health")(health)
    return app

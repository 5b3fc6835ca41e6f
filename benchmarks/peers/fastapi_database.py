"""FastAPI over PostgreSQL as its documentation writes it, at its best: async, one statement an operation.

`create_app` has the middleware that production needs, written as pure ASGI, and decodes each token;
`create_lean_app` has none, and looks known tokens up.
"""

from collections.abc import AsyncIterator
from typing import Annotated

import jwt
from bearer import Caller, TokenVerifier
from fastapi import Depends, FastAPI, Header, HTTPException, Path, Query, Request, Response
from fastapi_stack_asgi import add_stack
from project_models import Project, ProjectCreate, ProjectPage
from project_rows import ProjectRow, Sessions, build_engine
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession


async def get_caller(request: Request, authorization: Annotated[str | None, Header()] = None) -> Caller:
    scheme, _, token = (authorization or "").partition(" ")
    verifier: TokenVerifier = request.app.state.verifier
    try:
        return verifier.verify(token if scheme.lower() == "bearer" else "")
    except jwt.InvalidTokenError as refused:
        raise HTTPException(401, "Invalid token", headers={"WWW-Authenticate": "Bearer"}) from refused


SignedIn = Annotated[Caller, Depends(get_caller)]


async def get_session(request: Request, caller: SignedIn) -> AsyncIterator[AsyncSession]:
    sessions: Sessions = request.app.state.sessions
    async with sessions.of(caller.tenant) as session:
        yield session


Database = Annotated[AsyncSession, Depends(get_session, scope="function")]


async def get_project(project_id: Annotated[int, Path(ge=1)], session: Database) -> ProjectRow:
    row = await session.get(ProjectRow, project_id)
    if row is None or row.is_deleted:
        raise HTTPException(404, "Project not found")
    return row


async def list_projects(
    session: Database,
    page: Annotated[int, Query(ge=1)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> dict[str, object]:
    listed = select(ProjectRow).where(ProjectRow.deleted_at.is_(None))
    ordered = listed.order_by(ProjectRow.created_at.desc(), ProjectRow.id.desc())
    counted = ordered.add_columns(func.count().over()).limit(limit).offset((page - 1) * limit)
    rows = (await session.execute(counted)).all()
    total = rows[0][1] if rows else await session.scalar(select(func.count()).select_from(listed.subquery()))
    total_pages = -(-total // limit)
    return {
        "data": [row for row, _ in rows],
        "pagination": {
            "total": total,
            "page": page,
            "page_size": limit,
            "total_pages": total_pages,
            "has_next": page < total_pages,
            "has_prev": page > 1,
        },
    }


async def create_project(
    body: ProjectCreate, response: Response, caller: SignedIn, session: Database
) -> ProjectRow:
    row = ProjectRow(tenant_id=caller.tenant, name=body.name, description=body.description)
    session.add(row)
    await session.flush()
    response.headers["Location"] = f"/v1/projects/{row.id}"
    return row


def create_app() -> FastAPI:
    app = create_lean_app()
    app.state.verifier = TokenVerifier(remembers=False)
    add_stack(app)
    return app


def create_lean_app() -> FastAPI:
    app = FastAPI(telemetry={"tracing": False, "metrics": False, "logs": False})
    app.state.verifier = TokenVerifier()
    app.state.sessions = Sessions(build_engine())
    app.get("/v1/projects/{project_id}", response_model=Project)(get_project)
    app.get("/v1/projects", response_model=ProjectPage)(list_projects)
    app.post("/v1/projects", status_code=201, response_model=Project)(create_project)
    return app

"""FastAPI as its documentation writes it, at its best: async dependencies, response models, no middleware."""

from typing import Annotated

import jwt
from bearer import Caller, TokenVerifier
from fastapi import Depends, FastAPI, Header, HTTPException, Path, Query, Request, Response
from project_models import Project, ProjectCreate, ProjectPage, ProjectSort, ProjectStore


async def get_caller(request: Request, authorization: Annotated[str | None, Header()] = None) -> Caller:
    """One dependency; `Depends(HTTPBearer())` inside it would be a second one, and slower."""
    scheme, _, token = (authorization or "").partition(" ")
    verifier: TokenVerifier = request.app.state.verifier
    try:
        return verifier.verify(token if scheme.lower() == "bearer" else "")
    except jwt.InvalidTokenError as refused:
        raise HTTPException(401, "Invalid token", headers={"WWW-Authenticate": "Bearer"}) from refused


async def get_projects(request: Request) -> ProjectStore:
    store: ProjectStore = request.app.state.projects
    return store


SignedIn = Annotated[Caller, Depends(get_caller)]
Projects = Annotated[ProjectStore, Depends(get_projects)]


async def get_project(
    project_id: Annotated[int, Path(ge=0)],
    caller: SignedIn,
    projects: Projects,
) -> Project:
    project = projects.find(caller.tenant, project_id)
    if project is None:
        raise HTTPException(404, "Project not found")
    return project


async def list_projects(
    caller: SignedIn,
    projects: Projects,
    page: Annotated[int, Query(ge=1)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    sort: ProjectSort = ProjectSort.OLDEST,
) -> ProjectPage:
    return projects.page(caller.tenant, page, limit, sort)


async def create_project(
    body: ProjectCreate, response: Response, caller: SignedIn, projects: Projects
) -> Project:
    project = projects.add(caller.tenant, body)
    response.headers["Location"] = f"/v1/projects/{project.id}"
    return project


def create_app() -> FastAPI:
    app = FastAPI(telemetry={"tracing": False, "metrics": False, "logs": False})
    app.state.verifier = TokenVerifier()
    app.state.projects = ProjectStore()
    app.get("/v1/projects/{project_id}", response_model=Project)(get_project)
    app.get("/v1/projects", response_model=ProjectPage)(list_projects)
    app.post("/v1/projects", status_code=201, response_model=Project)(create_project)
    return app

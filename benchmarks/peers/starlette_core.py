"""Starlette routes with pydantic-core called by hand on the bytes: what hand-written code could reach."""

from project_models import TENANT, Project, ProjectCreate, ProjectPage, ProjectSort, ProjectStore
from pydantic import TypeAdapter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PROJECT = TypeAdapter(Project)
PAGE = TypeAdapter(ProjectPage)
CREATE = TypeAdapter(ProjectCreate)


async def get_project(request: Request) -> Response:
    projects: ProjectStore = request.app.state.projects
    project = projects.find(TENANT, int(request.path_params["project_id"]))
    if project is None:
        raise HTTPException(404)
    return Response(PROJECT.serializer.to_json(project), media_type="application/json")


async def list_projects(request: Request) -> Response:
    projects: ProjectStore = request.app.state.projects
    query = request.query_params
    page = projects.page(
        TENANT, int(query.get("page", 1)), int(query.get("limit", 20)), ProjectSort(query.get("sort", "id"))
    )
    return Response(PAGE.serializer.to_json(page), media_type="application/json")


async def create_project(request: Request) -> Response:
    projects: ProjectStore = request.app.state.projects
    body = CREATE.validator.validate_json(await request.body())
    project = projects.add(TENANT, body)
    return Response(
        PROJECT.serializer.to_json(project),
        status_code=201,
        media_type="application/json",
        headers={"Location": f"/v1/open-projects/{project.id}"},
    )


def create_app() -> Starlette:
    app = Starlette(
        routes=[
            Route("/v1/open-projects/{project_id}", get_project),
            Route("/v1/open-projects", list_projects),
            Route("/v1/open-projects", create_project, methods=["POST"]),
        ]
    )
    app.state.projects = ProjectStore()
    return app

"""A small shop, its handlers, and scaffold over both."""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.cli import main

SHOP = """\
openapi: 3.1.1
info: {title: Shop, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 20}}
      responses:
        '200':
          description: Pets
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '201': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
  /pets/{petId}:
    delete:
      operationId: deletePet
      tags: [pets]
      security: [{token: []}]
      parameters:
        - {name: petId, in: path, required: true, schema: {type: integer}}
      responses:
        '204': {description: Gone}
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      responses:
        '204': {description: None yet}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}}
"""

CREATE = '''\
"""Pets in a list."""

from shop import models
from shop.pets import PetsHandlers


class Pets(PetsHandlers):
    """Pets."""

    async def create_pet(self, body: models.Pet) -> models.Pet:
        return body   # as it came
'''


@dataclass
class Shop:
    """A folder with a document, the package made of it and handlers."""

    folder: Path
    output: pytest.CaptureFixture[str]

    def describe(self, document: str = SHOP) -> None:
        (self.folder / "shop.yaml").write_text(document, encoding="utf-8")

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / "handlers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / "handlers" / name).read_text(encoding="utf-8")

    def scaffold(self, *options: str) -> tuple[int, list[str]]:
        """The exit code, and what was printed with paths relative to the folder."""
        places = ["--out", str(self.folder / "shop"), "--handlers", str(self.folder / "handlers")]
        code = main(["scaffold", str(self.folder / "shop.yaml"), *places, *options])
        said = self.output.readouterr()
        text = re.sub(re.escape(f"{self.folder}/"), "", said.out + said.err)
        return code, text.splitlines()

    def everything(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }

"""Files of multipart bodies, as handlers get them."""

import shutil
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic_core import to_json
from starlette.testclient import TestClient

from contract_runtime import Body, ContractModel, Strictness, Upload, in_thread
from contract_runtime.schemas.uploads import OnDisk
from tests.unit.contract_runtime.builders import client_of, one_operation_app

LARGE = bytes(range(256)) * 8192
"""Two megabytes."""


class Album(ContractModel):
    title: str = ""
    cover: Annotated[Upload, Field(max_length=len(LARGE))] | None = None
    photos: list[Upload] = Field(default_factory=list)


def client(handle: Any, **described: Any) -> TestClient:
    body = Body(content={"multipart/form-data": Album, "application/json": Album})
    return client_of(
        one_operation_app(handle, method="POST", body=body, strictness=Strictness(), **described)
    )


def test_a_file_has_its_name_and_type_and_is_read_in_pieces() -> None:
    seen: list[object] = []

    async def handle(body: Album) -> None:
        assert body.cover is not None
        pieces = [piece async for piece in body.cover]
        seen.extend([body.title, body.cover.name, body.cover.media_type, len(body.cover), b"".join(pieces)])

    files = {"cover": ('na"ïve.png', b"\x89PNG", "image/png")}
    assert client(handle).post("/thing", files=files, data={"title": "Sea"}).status_code == 204
    assert seen == ["Sea", 'na"ïve.png', "image/png", 4, b"\x89PNG"]


def test_large_files_are_on_disk_and_whole(tmp_path: Path) -> None:
    seen: list[object] = []

    @in_thread
    def handle(body: Album) -> None:
        first, second = body.photos
        with (tmp_path / "copy").open("wb") as target:
            shutil.copyfileobj(first.file, target)
        seen.extend([first.name, len(first), second.content() == LARGE[:1000], second.headers["x-of"]])
        first.file.seek(-3, 2)
        seen.extend([first.file.read(), isinstance(first.file, BytesIO), isinstance(second.file, BytesIO)])

    files: Any = [
        ("photos", ("a.bin", LARGE)),
        ("photos", ("b.bin", LARGE[:1000], "image/gif", {"X-Of": "sea"})),
    ]
    assert client(handle).post("/thing", files=files).status_code == 204
    assert (tmp_path / "copy").read_bytes() == LARGE
    assert seen == ["a.bin", len(LARGE), True, "sea", LARGE[-3:], False, True]


def test_a_file_beyond_its_limit_is_refused() -> None:
    async def handle(body: Album) -> None:
        raise AssertionError(body)

    refused = client(handle).post("/thing", files={"cover": ("a", LARGE + b"x")})
    assert refused.status_code == 422
    assert refused.json()["details"]["errors"][0]["field"] == "cover"


def test_a_text_in_the_place_of_a_file_is_one_and_base64_in_json_too() -> None:
    seen: list[Upload | None] = []

    async def handle(body: Album) -> None:
        seen.append(body.cover)

    assert client(handle).post("/thing", json={"cover": "aGVsbG8="}).status_code == 204
    assert client(handle).post("/thing", json={"cover": "(no base 64)"}).status_code == 422
    assert seen == [b"hello"]


def test_a_file_is_written_as_base64_and_made_of_bytes() -> None:
    album = Album(cover=Upload(b"hello", name="a.txt"))
    assert album.model_dump_json(exclude_unset=True) == '{"cover":"aGVsbG8="}'
    assert to_json([Upload(b"hello")]) == b'["aGVsbG8="]'
    assert TypeAdapter(Upload).validate_python(b"hello") == Upload(b"hello")
    assert Upload(b"hello", name="a.txt") != Upload(b"hello")


def test_what_is_on_disk_is_found_and_told_apart_as_bytes_are() -> None:
    disk = OnDisk()
    for start in range(0, len(LARGE), 300_001):
        disk.add(LARGE[start : start + 300_001])
    beyond = LARGE[262_140:262_150]
    assert disk.find(beyond, 262_100) == LARGE.find(beyond, 262_100) == 262_140
    assert (disk.find(b"\0\0"), disk.find(b"\0\1", 5, 200)) == (-1, -1)
    assert (disk[-3:], disk[5:7], disk[9:5]) == (LARGE[-3:], b"\5\6", b"")
    other = OnDisk()
    other.add(LARGE[:-1])
    assert disk.digest() != other.digest()

"""Brings the files of the documentation pages to the versions below.

`python -m charter.platform.http.docs_assets.refresh` downloads the packages from the npm registry, checks
them against the registry's integrity hash, and writes the files, their licences and `versions.json` beside
this module. It needs the network; the service never runs it.
"""

import base64
import gzip
import hashlib
import io
import json
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

_REGISTRY: Final = "https://registry.npmjs.org"
_FOLDER: Final = Path(__file__).parent


class PackageRefused(Exception):
    """The download is not what the registry names, or lacks a file."""


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package: the files served, and those that tell the licences (published name to name here)."""

    name: str
    version: str
    served: tuple[str, ...]
    licences: dict[str, str]


PACKAGES: Final = (
    Package(
        name="swagger-ui-dist",
        version="5.35.0",
        served=("swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"),
        licences={
            "LICENSE": "swagger-ui.LICENSE.txt",
            "NOTICE": "swagger-ui.NOTICE.txt",
            "swagger-ui-bundle.js.LICENSE.txt": "swagger-ui-bundle.js.LICENSE.txt",
        },
    ),
    Package(
        name="redoc",
        version="2.5.4",
        served=("bundles/redoc.standalone.js",),
        licences={
            "LICENSE": "redoc.LICENSE.txt",
            "bundles/redoc.standalone.js.LICENSE.txt": "redoc.standalone.js.LICENSE.txt",
        },
    ),
)


def refresh() -> None:
    """Write the files of `PACKAGES` and their record."""
    record = []
    with httpx.Client(timeout=60, follow_redirects=True) as client:
        for package in PACKAGES:
            description = (
                client.get(f"{_REGISTRY}/{package.name}/{package.version}").raise_for_status().json()
            )
            archive = client.get(description["dist"]["tarball"]).raise_for_status().content
            _check_integrity(archive, description["dist"]["integrity"])
            digests = _unpack(archive, package)
            record.append(
                {
                    "name": package.name,
                    "version": package.version,
                    "licence": description["license"],
                    "integrity": description["dist"]["integrity"],
                    "files": digests,
                }
            )
    (_FOLDER / "versions.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def _check_integrity(archive: bytes, integrity: str) -> None:
    algorithm, _, expected = integrity.partition("-")
    if algorithm != "sha512" or base64.b64encode(hashlib.sha512(archive).digest()).decode() != expected:
        raise PackageRefused("the archive does not match the registry's integrity hash")


def _unpack(archive: bytes, package: Package) -> dict[str, str]:
    """Write a package's files; returns the SHA-256 of each served one by its name here."""
    digests = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        for published in package.served:
            content = _read(tar, published)
            name = Path(published).name
            (_FOLDER / f"{name}.gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
            digests[name] = hashlib.sha256(content).hexdigest()
        for published, name in package.licences.items():
            (_FOLDER / name).write_bytes(_read(tar, published))
    return digests


def _read(tar: tarfile.TarFile, published: str) -> bytes:
    file = tar.extractfile(f"package/{published}")
    if file is None:
        raise PackageRefused(f"the package has no file {published}")
    return file.read()


if __name__ == "__main__":
    refresh()

"""Bills of materials (CycloneDX) of the locks, held to them and to what is installed."""

import json
import subprocess
import sys
import tomllib
from collections.abc import Collection, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Final

from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[1]
BIN: Final = Path(sys.executable).parent
REQUIREMENTS: Final = ("--no-hashes", "--no-annotate", "--no-header", "--no-emit-project")


class Broken(Exception):
    """A check found something; the text says what."""


class NotChecked(Exception):
    """A check cannot be made here; the text says why."""


def run(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The ended command, whatever became of it."""
    return subprocess.run(command, cwd=cwd or ROOT, capture_output=True, text=True, check=False)


def locked(extras: Collection[str]) -> dict[str, str]:
    """What `uv.lock` has for the project with these extras, on any system, by name with its version."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    packages = {package["name"]: package for package in lock["package"]}
    found: dict[str, str] = {}
    asked = {("charter", ""), *(("charter", extra) for extra in extras)}
    left = list(asked)
    while left:
        name, extra = left.pop()
        package = packages[name]
        found[name] = package["version"]
        needs = package["optional-dependencies"][extra] if extra else package.get("dependencies", [])
        for each in needs:
            wanted = {(each["name"], chosen) for chosen in ("", *each.get("extra", ()))}
            left += wanted - asked
            asked |= wanted
    del found["charter"]
    return found


def chosen(extras: Collection[str]) -> list[str]:
    """The words that have uv speak of the project with these extras."""
    return ["--frozen", "--no-default-groups", *(f"--extra={extra}" for extra in sorted(extras))]


def parts(extras: Collection[str]) -> dict[str, str]:
    """What is installed here with these extras, by name, with its version. Raises: Broken."""
    done = run(BIN / "uv", "export", *chosen(extras), *REQUIREMENTS)
    if done.returncode:
        raise Broken(done.stderr.strip())
    lines = [line.partition(";")[0].strip() for line in done.stdout.splitlines() if "==" in line]
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}


def bill_of_python(extras: Collection[str], written: Path) -> str:
    """Write the bill of a part of `uv.lock`; hold it to that and to what is installed. Raises: Broken."""
    done = run(BIN / "uv", "export", *chosen(extras), "--format", "cyclonedx1.5")
    if done.returncode:
        raise Broken(done.stderr.strip())
    written.write_text(done.stdout, encoding="utf-8")
    told = {
        (canonicalize_name(each["name"]), each["version"]) for each in json.loads(done.stdout)["components"]
    }
    installed = {canonicalize_name(each.name): each.version for each in distributions()}
    wrong = told ^ set(locked(extras).items())
    wrong |= {(name, version) for name, version in told if installed.get(name, version) != version}
    if wrong:
        raise Broken(f"differs from uv.lock or from what is installed: {listed(wrong)}")
    return f"{len(told)} packages as in uv.lock, in {written.name}"


def listed(packages: Collection[tuple[str, str]]) -> str:
    return ", ".join(f"{name} {version}" for name, version in sorted(packages))


def npm_locks() -> list[Path]:
    """Every lock of npm that is committed."""
    return [ROOT / path for path in run("git", "ls-files", "*package-lock.json").stdout.splitlines()]


def bill_of_npm(lock: Path, out: Path) -> str:
    """Write the bill of a lock, and hold it to the lock. Raises: Broken, NotChecked."""
    try:
        done = run("npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only", cwd=lock.parent)
    except FileNotFoundError:
        raise NotChecked("there is no npm") from None
    if done.returncode:
        raise Broken(done.stderr.strip())
    content, bill = json.loads(lock.read_text(encoding="utf-8")), json.loads(done.stdout)
    wanted = {
        (each.get("name") or path.rpartition("node_modules/")[2], each["version"])
        for path, each in content["packages"].items()
        if path and "link" not in each
    }
    components = list(flat(bill["components"]))
    for each in components:  # npm names what is of this repository by its folder, but refers to its name
        each["name"] = each["bom-ref"].rpartition("@")[0]
    written = out / f"{content['name']}.cdx.json"
    written.write_text(json.dumps(bill, indent=2), encoding="utf-8")
    told = {(each["name"], each["version"]) for each in components}
    if wrong := told ^ wanted:
        raise Broken(f"differs from the lock: {listed(wrong)}")
    return f"{len(told)} packages as in package-lock.json, in {written.name}"


def flat(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Components with those inside of them."""
    for each in components:
        yield each
        yield from flat(each.get("components", []))

"""`python deploy/supply_chain.py [--out dist]`: what the service is made of, written down and looked at.

Writes a bill of materials for each lock, and checks it, the licences, known weaknesses, the code, and the
history for secrets. What cannot be checked here, such as weaknesses without their database, is said and fails
nothing.
"""

import argparse
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Final

from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[1]
BIN: Final = Path(sys.executable).parent
LICENCES: Final = (
    *(
        "Apache",
        "BSD",
        "ISC",
        "MIT",
        "MPL-2.0",
        "Mozilla Public License 2.0",
        "PSF",
        "Python Software Foundation",
    ),
    *("LGPL", "GNU Lesser General Public License", "Unlicense", "Zlib", "CC0", "Public Domain", "0BSD"),
)
"""Those that a service may be made of; LGPL where it is only called."""
REQUIREMENTS: Final = ("--no-hashes", "--no-annotate", "--no-header", "--no-emit-project")
NEVER_SCANNED: Final = (":!generated", ":!uv.lock", ":!*package-lock.json", ":!*.svg", ":!benchmarks/*.json")


class Broken(Exception):
    """A check found something; the text says what."""


class NotChecked(Exception):
    """A check cannot be made here; the text says why."""


def main() -> int:
    """Every check, one line each: 1 where one is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the bills go")
    parser.add_argument("--since", help="look for secrets in what was committed since this revision alone")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    checks: dict[str, Callable[[], str]] = {
        "bill of materials": lambda: bill_of_python(options.out),
        "bill of the example": lambda: bill_of_npm(options.out),
        "licences": licences,
        "known weaknesses": weaknesses,
        "code": code,
        "secrets": lambda: secrets(options.since),
    }
    is_broken = False
    for name, check in checks.items():
        try:
            said = check()
        except Broken as found:
            said, is_broken = f"BROKEN: {found}", True
        except NotChecked as reason:
            said = f"not checked: {reason}"
        print(f"{name:<20} {said}", flush=True)
    return int(is_broken)


def run(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The ended command, whatever became of it."""
    return subprocess.run(command, cwd=cwd or ROOT, capture_output=True, text=True, check=False)


def locked() -> dict[str, str]:
    """Every package of `uv.lock` with its version."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {package["name"]: package["version"] for package in lock["package"] if "version" in package}


def service() -> dict[str, str]:
    """What the image installs, by name, with its version. Raises: Broken."""
    done = run(BIN / "uv", "export", "--frozen", "--no-default-groups", "--extra", "service", *REQUIREMENTS)
    if done.returncode:
        raise Broken(done.stderr.strip())
    lines = [line.partition(";")[0].strip() for line in done.stdout.splitlines() if "==" in line]
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}


def bill_of_python(out: Path) -> str:
    """Write the bill of `uv.lock`, and hold it to the lock and to what is installed. Raises: Broken."""
    options = ("--frozen", "--no-default-groups", "--extra", "service", "--format", "cyclonedx1.5")
    done = run(BIN / "uv", "export", *options)
    if done.returncode:
        raise Broken(done.stderr.strip())
    bill = json.loads(done.stdout)
    (out / "charter.cdx.json").write_text(done.stdout, encoding="utf-8")
    told = {canonicalize_name(each["name"]): each["version"] for each in bill["components"]}
    versions = locked()
    installed = {canonicalize_name(each.name): each.version for each in distributions()}
    wrong = sorted(
        f"{name} {version}"
        for name, version in told.items()
        if versions.get(name) != version or installed.get(name, version) != version
    )
    missing = sorted(service().keys() - told.keys())
    if wrong or missing:
        raise Broken(f"differs from uv.lock or from what is installed: {', '.join([*wrong, *missing])}")
    return f"{len(told)} packages as in uv.lock, in {out.name}/charter.cdx.json"


def bill_of_npm(out: Path) -> str:
    """Write the bill of the example's lock. Raises: Broken, NotChecked."""
    try:
        done = run("npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only", cwd=ROOT / "examples")
    except FileNotFoundError:
        raise NotChecked("there is no npm") from None
    if done.returncode:
        raise Broken(done.stderr.strip())
    (out / "example.cdx.json").write_text(done.stdout, encoding="utf-8")
    lock = json.loads((ROOT / "examples/package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {
        (path.rpartition("node_modules/")[2], each["version"]) for path, each in lock.items() if outside(path)
    }
    told = {(each["name"], each["version"]) for each in flat(json.loads(done.stdout)["components"])}
    names = {(name.rpartition("/")[2], version) for name, version in wanted}
    lost = sorted(f"{name} {version}" for name, version in names if not found_in(told, name, version))
    if lost:
        raise Broken(f"lacks {', '.join(lost)} of examples/package-lock.json")
    return f"{len(told)} packages as in examples/package-lock.json, in {out.name}/example.cdx.json"


def outside(path: str) -> bool:
    """Whether a place in a lock is somebody else's package."""
    return "node_modules/" in path and not path.endswith("/charter-client")


def found_in(told: set[tuple[str, str]], name: str, version: str) -> bool:
    return any(each == name or each.endswith(f"/{name}") for each, of in told if of == version)


def flat(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Components with those inside of them."""
    for each in components:
        yield each
        yield from flat(each.get("components", []))


def licences() -> str:
    """Every package of the image has a licence that it may have. Raises: Broken."""
    packages = sorted(service())
    done = run(
        BIN / "pip-licenses",
        "--python",
        sys.executable,
        "--format=json",
        "--from=all",
        "--packages",
        *packages,
    )
    if done.returncode:
        raise Broken(done.stderr.strip())
    told = json.loads(done.stdout)
    unknown = [
        f"{each['Name']}: {text}" for each in told if not any(ok in (text := texts(each)) for ok in LICENCES)
    ]
    if unknown:
        raise Broken(f"licences that nobody looked at: {'; '.join(unknown)}")
    return f"{len(told)} packages, all with a licence that fits"


def texts(package: dict[str, str]) -> str:
    return " ".join(value for name, value in package.items() if name.startswith("License"))


def weaknesses() -> str:
    """No package of the image has a weakness that is known. Raises: Broken, NotChecked."""
    requirements = "\n".join(f"{name}=={version}" for name, version in sorted(service().items()))
    command = [
        str(BIN / "pip-audit"),
        "--no-deps",
        "--disable-pip",
        "--format=json",
        "--timeout=10",
        "-r",
        "/dev/stdin",
    ]
    done = subprocess.run(command, input=requirements, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        raise NotChecked(f"its database is out of reach ({reason[:80]})") from None
    weak = [
        f"{each['name']} {each['version']} ({vuln['id']})" for each in found for vuln in each.get("vulns", ())
    ]
    if weak:
        raise Broken(", ".join(weak))
    return f"none in {len(found)} packages"


def code() -> str:
    """Bandit finds nothing. Raises: Broken."""
    done = run(
        BIN / "bandit", "-q", "-c", "pyproject.toml", "-r", "src", "codegen", "generated", "-ll", "-f", "json"
    )
    found = json.loads(done.stdout)["results"]
    if found:
        raise Broken(
            "; ".join(f"{each['filename']}:{each['line_number']} {each['issue_text']}" for each in found)
        )
    return "nothing that Bandit takes for a weakness"


def secrets(since: str | None) -> str:
    """No key or token was ever committed. Raises: Broken."""
    from detect_secrets.core.plugins.initialize import from_plugin_classname

    revisions = [f"{since}..HEAD"] if since else []
    shown = ("git", "log", "-p", "--no-color", "--no-ext-diff", "--unified=0", *revisions)
    history = run(*shown, "--", ".", *NEVER_SCANNED)
    if history.returncode:
        raise Broken(history.stderr.strip())
    added = "\n".join(line[1:] for line in history.stdout.splitlines() if line.startswith("+"))
    found = {
        f"{kind.removesuffix('Detector')}: {value[:8]}..."
        for kind in KINDS
        for value in from_plugin_classname(kind).analyze_string(added)
    } | {f"a private key: {found[0][:8]}..." for found in PRIVATE_KEY.finditer(added)}
    if found:
        raise Broken("; ".join(sorted(found)))
    return f"none in {len(added) / 1_000_000:.1f} MB that were ever committed"


PRIVATE_KEY: Final = re.compile(r"(?<=PRIVATE KEY-----\n)[A-Za-z0-9+/]{40,}")
"""What follows the heading of a key: headings alone stand in code that reads keys."""
KINDS: Final = (
    *(
        "AWSKeyDetector",
        "AzureStorageKeyDetector",
        "GitHubTokenDetector",
        "GitLabTokenDetector",
        "MailchimpDetector",
    ),
    *(
        "NpmDetector",
        "OpenAIDetector",
        "PypiTokenDetector",
        "SendGridDetector",
        "SlackDetector",
    ),
    *(
        "StripeDetector",
        "TwilioKeyDetector",
        "CloudantDetector",
        "DiscordBotTokenDetector",
        "TelegramBotTokenDetector",
    ),
)


if __name__ == "__main__":
    sys.exit(main())

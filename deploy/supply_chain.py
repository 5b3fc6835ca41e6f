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
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from deploy.bills import BIN, ROOT, Broken, NotChecked, bill_of_npm, bill_of_python, npm_locks, parts, run

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
PYPROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
IMAGE: Final = ("service",)
EXTRAS: Final = tuple(PYPROJECT["project"]["optional-dependencies"])
"""What the image has, and what the wheels of a release have."""
NEVER_SCANNED: Final = (":!generated", ":!uv.lock", ":!*package-lock.json", ":!*.svg", ":!benchmarks/*.json")
BROKEN: Final = "BROKEN"
EXAMPLES: Final = """examples:
  python deploy/supply_chain.py
  python deploy/supply_chain.py --out dist --json
  python deploy/supply_chain.py --since HEAD~20"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Every check, one line each: 1 where one is broken."""
    options = parse(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    results = []
    for name, check in checks(options.out, options.since).items():
        verdict, said = judged(check)
        results.append({"check": name, "verdict": verdict, "said": said})
        if not options.json:
            print(f"{name:<34} {'' if verdict == 'holds' else f'{verdict}: '}{said}", flush=True)
    if options.json:
        print(json.dumps(results, indent=2))
    return int(any(result["verdict"] == BROKEN for result in results))


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python deploy/supply_chain.py",
        description="What the service is made of, and how safe it is. Exits 1 where a check is broken.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the bills go")
    parser.add_argument("--since", help="look for secrets in what was committed since this revision alone")
    parser.add_argument("--json", action="store_true", help="print the verdicts as JSON")
    return parser.parse_args(arguments)


def judged(check: Callable[[], str]) -> tuple[str, str]:
    """Its verdict, and what there is to say of it."""
    try:
        return "holds", check()
    except Broken as found:
        return BROKEN, str(found)
    except NotChecked as reason:
        return "not checked", str(reason)


def checks(out: Path, since: str | None) -> dict[str, Callable[[], str]]:
    """Each check by what it looks at."""
    locks = npm_locks()
    return {
        "bill of the image": partial(bill_of_python, IMAGE, out / "charter.cdx.json"),
        "bill of charter-dev": partial(bill_of_python, EXTRAS, out / "charter-dev.cdx.json"),
        **{f"bill of {place(lock)}": partial(bill_of_npm, lock, out) for lock in locks},
        "licences": licences,
        "weaknesses of Python": weaknesses,
        **{f"weaknesses of {place(lock)}": partial(weaknesses_of_npm, lock) for lock in locks},
        "code": code,
        "secrets": partial(secrets, since),
    }


def place(lock: Path) -> str:
    return lock.parent.relative_to(ROOT).as_posix()


def licences() -> str:
    """Every package that is released has a licence that it may have. Raises: Broken."""
    packages = sorted(parts(EXTRAS))
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
    if found := unknown(told):
        raise Broken(f"licences that nobody looked at: {'; '.join(found)}")
    return f"{len(told)} packages, all with a licence that fits"


def unknown(packages: list[dict[str, str]]) -> list[str]:
    """Those of which no licence is among the known ones, each with what it says of itself."""
    return [
        f"{each['Name']}: {text}"
        for each in packages
        if not any(ok in (text := texts(each)) for ok in LICENCES)
    ]


def texts(package: dict[str, str]) -> str:
    return " ".join(value for name, value in package.items() if name.startswith("License"))


def weaknesses() -> str:
    """No package that is released has a weakness that is known. Raises: Broken, NotChecked."""
    requirements = "\n".join(f"{name}=={version}" for name, version in sorted(parts(EXTRAS).items()))
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


def weaknesses_of_npm(lock: Path) -> str:
    """No package of a lock has a weakness that is known. Raises: Broken, NotChecked."""
    try:
        done = run("npm", "audit", "--json", "--package-lock-only", "--fetch-retries=0", cwd=lock.parent)
    except FileNotFoundError:
        raise NotChecked("there is no npm") from None
    answer = json.loads(done.stdout or "{}")
    if "vulnerabilities" not in answer:
        raise NotChecked(f"its database is out of reach ({str(answer.get('message', 'no answer'))[:80]})")
    if weak := answer["vulnerabilities"]:
        raise Broken(", ".join(f"{name} ({each['severity']})" for name, each in sorted(weak.items())))
    return f"none in {answer['metadata']['dependencies']['total']} packages"


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
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

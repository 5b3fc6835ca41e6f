"""The commands in the guides do what they say, in the order in which a reader comes to them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.contract.people import PASSWORD, add_accounts
from tests.live_service import LiveService

DOCS: Final = Path(__file__).parents[2] / "docs"
BLOCK: Final = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands_of(*pages: str, told: Mapping[str, str] | None = None) -> str:
    """The commands of pages, where each answer ends in a line with its status; with what readers fill in."""
    return answered("\n".join(block for page in pages for block in blocks_of(DOCS / page)), told or {})


def blocks_of(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def answered(script: str, told: Mapping[str, str]) -> str:
    for given, filled in told.items():
        assert given in script, given
        script = script.replace(given, filled)
    script = script.replace("curl -s", r"curl -s -w '%{stderr}%{http_code} %{url_effective}\n%{stdout}'")
    return f"set -eu -o pipefail\n{script}"


CODE: Final = r"""
"{{\"code\": \"$(echo "$ENROLLED" | {python} -c \
"import json, pyotp, sys; print(pyotp.TOTP(json.load(sys.stdin)['secret']).now())")\"}}"
""".strip()
"""What the app shows."""
NEWEST: Final = r"""
NEWEST=$(curl -s $API -H "$AUTH" \
  | python3 -c "import json, sys; print(json.load(sys.stdin)['data'][0]['id'])")
TAG=$(curl -s -D - -o body $API/$NEWEST -H "$AUTH" | sed -n 's/^[Ee][Tt]ag: //p' | tr -d '\r')
""".strip()
"""What a reader takes from the answers before."""
LETTER: Final = """
import email, pathlib, sys, time
seen = pathlib.Path("letters")
for _ in range(1200):
    for path in sorted(pathlib.Path(sys.argv[1]).glob("[!.]*.eml")):
        letter = email.message_from_string(path.read_text())
        text = letter.get_payload(decode=True).decode()
        known = seen.read_text().splitlines() if seen.exists() else []
        if "bob-of-the-guide" in letter["To"] and "#token=" in text and path.name not in known:
            seen.write_text("\\n".join([*known, path.name]))
            sys.exit(print(text))
    time.sleep(0.05)
sys.exit("no letter came")
"""
"""The next one to Bob, in place of the newest: mail comes a little later, and the service has other users."""


@pytest.mark.parametrize("pages", [("ledger.md",), ("school.md", "school-reports.md"), ("children.md",)])
def test_commands_of_a_guide_are_answered_with_success(
    service: LiveService, tmp_path: Path, pages: tuple[str, ...]
) -> None:
    script = commands_of(*pages).replace("http://127.0.0.1:8000", service.url)
    script = re.sub(r"\bmira\b", "mira-of-the-guide", script)  # examples of the contract took "mira"
    run(script, tmp_path, TOKEN=service.token("guided"))


def test_commands_of_the_guide_of_accounts_are_answered_with_success(
    service: LiveService, tmp_path: Path
) -> None:
    """For an account that is there already; Bob is registered, and reads his mail."""
    add_accounts(service, "keeper-of-the-guide", 1)
    (tmp_path / "letter.py").write_text(LETTER)
    told = {
        "http://localhost:8000": service.url,
        "alice@example.com": "keeper-of-the-guide1@example.com",
        "PASSWORD=...": f"PASSWORD='{PASSWORD}' #",
        "bob@example.com": "bob-of-the-guide@example.com",
        '"greenfield-school"': '"school-of-the-guide"',
        "curl -s $API/auth/totp/enrol": "ENROLLED=$(curl -s $API/auth/totp/enrol",
        '"current_password\\": \\"$PASSWORD\\"}"\n': '"current_password\\": \\"$PASSWORD\\"}")\n',
        """'{"code": "<what the app shows>"}'""": CODE.format(python=sys.executable),
        "curl -s ": "curl -s -H 'X-Forwarded-For: 198.51.100.77' ",  # limits of others are not ours
        "letter | sed": f"{sys.executable} letter.py {service.settings.mail_folder} | sed",
    }
    script = commands_of("identity.md", told=told)
    run(script, tmp_path)


def test_commands_of_first_steps_are_answered_with_success(service: LiveService, tmp_path: Path) -> None:
    told = {
        "http://localhost:8000": service.url,
        "TOKEN=...": "",
        "curl -i": "curl -s",
        'curl -s "$API?limit': f'{NEWEST}\ncurl -s "$API?limit',
        "$API/1": "$API/$NEWEST",
        """'If-Match: "<the ETag>"'""": '"If-Match: $TAG"',
    }
    script = answered(blocks_of(DOCS / "first-steps.md")[1], told)
    run(script, tmp_path, TOKEN=service.token("guided-by-first-steps"))


def test_the_readme_shows_what_is_answered(service: LiveService, tmp_path: Path) -> None:
    """All of it but numbers and ids, which are others each time."""
    block = blocks_of(DOCS.parent / "README.md")[1]
    shown = re.findall(r"^#   (.+)$", block, re.MULTILINE)
    script = block.replace("TOKEN=...", "").replace("http://localhost:8000", service.url)
    script = script.replace("curl -s -X PATCH $API/1", f"{NEWEST}\ncurl -s -X PATCH $API/$NEWEST")
    answered = run(f"set -eu -o pipefail\n{script}", tmp_path, TOKEN=service.token("guided-by-the-readme"))

    assert list(map(without_ids, answered.splitlines())) == list(map(without_ids, shown))


def without_ids(line: str) -> str:
    return re.sub(r"(?<=/projects/)\d+|\b[0-9a-f]{32}\b", "N", line.rstrip())


def run(script: str, folder: Path, **variables: str) -> str:
    """Run the commands of a page, of which each has to be answered with success. Answers what they print."""
    bash = shutil.which("bash")
    if bash is None or shutil.which("curl") is None:
        pytest.skip("no bash or no curl")
    environment = {"PATH": os.environ["PATH"]} | variables
    done = subprocess.run(
        [bash, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )

    refused = [line for line in done.stderr.splitlines() if not re.match(r"20\d ", line)]
    assert done.returncode == 0, done.stderr
    assert not refused
    return done.stdout

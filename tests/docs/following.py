"""Follows pages: runs their commands in their order, and holds what becomes of them to what they say."""

import re
import shutil
from collections.abc import Iterator
from typing import Final

import pytest

from charter.commands.failures import UNREAD
from charter.development.server_process import scratch_directory
from tests.codegen.page import Command
from tests.docs.house import RUNNING, SERVING, House, code, house, newest
from tests.docs.not_run import FOLLOWED, NOT_RUN
from tests.docs.reader import Outcome, Reader
from tests.docs.statements import LEFT_OPEN, ROOT, Statement, pages, statements

AFTER: Final = {"docs/school-reports.md": "docs/school.md"}
"""Pages that go on in the shell of another one, as they say."""
LAST: Final = "docs/identity.md"
"""It gives the account a second factor, for which every login is asked from then on."""
MEND: Final = "mend the page, or give the command a place and a reason in tests/docs/not_run.py"
NEEDED: Final = {"npm": r"(?:npm|make frontend)\b.*"}
"""Programs that a machine may lack."""
LEFT_OUT: Final = re.compile(r"(?<=[=:/])\.\.\.")


def is_run(statement: Statement) -> bool:
    if statement.expected is not None and statement.page in FOLLOWED:
        return False
    return statement != first()[0] and not any(kind.has(statement) for kind in NOT_RUN)


def first() -> tuple[Statement, Statement]:
    """How the repository and the service come to be there."""
    shown = statements("README.md")
    clone = next(each for each in shown if each.command.startswith("git clone"))
    return clone, next(each for each in shown if re.fullmatch(RUNNING, each.command))


def follow_pages(subtests: pytest.Subtests) -> None:
    """All of them, against one service; each is a subtest."""
    if shutil.which("bash") is None or shutil.which("curl") is None or not (ROOT / ".git").exists():
        pytest.skip("commands need bash and curl, and a repository to clone")
    with scratch_directory() as folder, house(folder, first()) as home:
        for together in shells():
            files = folder / together[0].replace("/", "_")
            files.mkdir()
            with Reader(home.folder, files, home.environment) as reader:
                for page in together:
                    wanted = [each for each in statements(page) if is_run(each)]
                    with subtests.test(page=page):
                        follow(wanted, reader, home, subtests)
                        reader.stop_serving()


def shells() -> Iterator[list[str]]:
    """The pages that have commands, those together that need one shell."""
    begun = [page for page in pages() if statements(page) and page not in AFTER]
    for page in sorted(begun, key=LAST.__eq__):
        yield [page, *(each for each, before in AFTER.items() if before == page)]


def follow(wanted: list[Statement], reader: Reader, home: House, subtests: pytest.Subtests) -> None:
    """One page. Raises: AssertionError, with the place of the first command that is not as the page says."""
    printed: list[str] = []
    home.read.update(home.letters())
    for statement in wanted:
        give_keys(statement, wanted, reader)
        lacking = [each for each, commands in NEEDED.items() if re.fullmatch(commands, statement.command)]
        lacking = [each for each in lacking if shutil.which(each) is None]
        if lacking:
            with subtests.test(place=statement.place):
                pytest.skip(f"{statement.command} needs {lacking[0]}")
            continue
        try:
            outcome = do(statement, reader, home, printed)
        except AssertionError as problem:
            raise AssertionError(f"{statement.place}: {statement.text}\n{problem}\n{MEND}") from None
        printed.append(outcome.printed)


def do(statement: Statement, reader: Reader, home: House, printed: list[str]) -> Outcome:
    """Do it, and compare what becomes of it with what the page says."""
    outcome = outcome_of(statement, reader, home, home.on_its_ports(filled(statement.text, home, printed)))
    told = f"{outcome.printed[-2000:]}\n{outcome.complaints[-2000:]}"
    unread = {UNREAD} if "| head" in statement.text else set()
    assert outcome.status in {0, *unread}, f"ends with {outcome.status}:\n{told}"
    promised = statement.promised_status
    assert all(status < 400 or status == promised for status in outcome.answers), f"is refused:\n{told}"
    if promised is not None:
        assert promised in outcome.answers, f"is answered {outcome.answers}:\n{told}"
    if statement.expected is not None:
        expected = Command(statement.text, statement.expected, statement.only_shape)
        assert expected.matches(home.on_shown_ports(outcome.printed)), f"prints otherwise:\n{told}"
    return outcome


def outcome_of(statement: Statement, reader: Reader, home: House, text: str) -> Outcome:
    if re.fullmatch(RUNNING, statement.command):
        return Outcome(0, home.said, "")
    for commands, mark in SERVING.items():
        if re.fullmatch(commands, statement.command):
            started = home.on_its_ports(statement.command)
            if started in home.served:
                return Outcome(0, "", "")
            home.served.add(started)
            return Outcome(0, reader.serve(text, mark), "")
    if "letter |" in text:
        home.wait_for_a_letter()
    return beside(home, reader, text) if text.startswith("npm ") else reader.paste(text)


def filled(text: str, home: House, printed: list[str]) -> str:
    """With values for what a page leaves to its reader."""
    for left_open, value in (
        ("TOKEN=...", f"TOKEN={home.token}"),
        ("PASSWORD=...", f"PASSWORD={home.password}"),
        ("<as printed>", home.password),
    ):
        text = text.replace(left_open, value)
    if "<what the app shows>" in text:
        text = text.replace("<what the app shows>", code(newest("secret", printed)))
    if "postgresql://charter_owner:...@" in text:
        text = re.sub(r"postgresql://charter_owner:\.\.\.@\S+", f"'{home.empty_database()}'", text)
    text = re.sub(r"\b[0-9a-f]{16}\.\.\.", lambda _: latest_sum(printed), text)
    text = re.sub(r"<the (\w+)>", lambda found: newest(found[1], printed), text)
    command = re.sub(r"\s# .*", "", text)
    open_still = LEFT_OPEN.search(command) or LEFT_OUT.search(command)
    assert open_still is None, f"nobody knows what to paste for {open_still}"
    return text


def latest_sum(printed: list[str]) -> str:
    """The last 64 characters of a sum that were printed."""
    found: list[str] = re.findall(r"\b[0-9a-f]{64}\b", "\n".join(printed))
    assert found, "nothing printed has a sum"
    return found[-1]


def give_keys(statement: Statement, wanted: list[Statement], reader: Reader) -> None:
    """Keys that a block rotates are nobody else's, and have not been rotated lately."""
    block = [each for each in wanted if each.block == statement.block]
    if statement != block[0] or not any("keys rotate" in each.command for each in block):
        return
    reader.paste('export SIGNING_KEY_FILE="$PWD/signing-keys.json"; rm -f "$SIGNING_KEY_FILE"')
    if not any("signing-keys.json" in each.command for each in block):
        assert reader.paste("charter keys create signing-keys.json").status == 0


def beside(home: House, reader: Reader, text: str) -> Outcome:
    """In a folder of a frontend's, beside the one of the repository."""
    (home.outside / "frontend").mkdir(exist_ok=True)
    before = reader.paste(f"cd {home.outside / 'frontend'}")
    assert before.status == 0
    outcome = reader.paste(text)
    reader.paste(f"cd {home.folder}")
    return outcome

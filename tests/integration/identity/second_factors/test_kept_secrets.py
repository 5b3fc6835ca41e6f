"""What the database, the log and the audit log have of a second factor: nothing that logs in."""

import base64
import logging

import pytest
from sqlalchemy import text

from tests.integration.conftest import AddPerson
from tests.integration.identity.second_factors.authenticator import Authenticator

pytestmark = pytest.mark.anyio

ALL_THAT_IS_WRITTEN = (
    text("SELECT CAST(second_factors AS text) FROM second_factors WHERE user_id = :user_id"),
    text("SELECT CAST(recovery_codes AS text) FROM recovery_codes WHERE user_id = :user_id"),
    text("SELECT CAST(audit_log AS text) FROM audit_log WHERE :user_id > 0"),
    text("SELECT CAST(outgoing_mail AS text) FROM outgoing_mail WHERE :user_id > 0"),
)


async def everything_written(alice: Authenticator) -> str:
    """All columns of all rows, bytes as hexadecimal digits."""
    rows = [row for statement in ALL_THAT_IS_WRITTEN for row in await alice.run(statement)]
    return "\n".join(str(column) for row in rows for column in row)


async def test_the_secret_is_sealed_at_rest(alice: Authenticator) -> None:
    await alice.enrol()
    ((sealed,),) = await alice.run(text("SELECT sealed_secret FROM second_factors WHERE user_id = :user_id"))
    plain = base64.b32decode(alice.secret)
    assert len(plain) * 8 == 160
    assert plain not in bytes(sealed)
    assert alice.secret.encode() not in bytes(sealed)
    assert len(bytes(sealed)) >= len(plain) + 16


async def test_a_sealed_secret_moved_to_another_account_does_not_open(
    alice: Authenticator, person: AddPerson
) -> None:
    """Whoever can write the table cannot give an account a secret that he knows."""
    mallory = alice.of(await person("mallory"))
    await alice.enable()
    await mallory.enable()
    await alice.run(
        text("""
            UPDATE second_factors SET last_step = NULL, sealed_secret = (
                SELECT sealed_secret FROM second_factors WHERE user_id <> :user_id
            ) WHERE user_id = :user_id
        """)
    )
    await mallory.let_time_pass()
    answer = await alice.log_in(mallory.code)
    assert answer.status_code != 200


async def test_recovery_codes_are_kept_as_hashes(alice: Authenticator) -> None:
    codes = await alice.enable()
    rows = await alice.run(text("SELECT code_hash FROM recovery_codes WHERE user_id = :user_id"))
    assert {len(bytes(row[0])) for row in rows} == {32}
    written = await everything_written(alice)
    for code in codes:
        assert code not in written
        assert code.replace("-", "") not in written
        assert code.encode().hex() not in written
        assert code.replace("-", "").encode().hex() not in written


async def test_secret_and_codes_are_in_no_log(
    alice: Authenticator, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        codes = await alice.enable()
        code = alice.code
        await alice.log_in(code)
        await alice.log_in(codes[0])
        await alice.disable(codes[1])
    logged = caplog.text + "".join(capfd.readouterr())
    logged += "".join(str(record.__dict__) for record in caplog.records)
    for secret in (alice.secret, code, *codes, alice.person.password):
        assert secret not in logged


async def test_every_step_is_audited_and_no_refused_one(alice: Authenticator) -> None:
    await alice.enrol()
    await alice.post("confirm", code=alice.wrong_code)
    codes = (await alice.post("confirm", code=alice.code)).json()["recovery_codes"]
    codes = (await alice.post("recovery-codes", code=codes[0])).json()["recovery_codes"]
    await alice.disable(alice.wrong_code)
    await alice.disable(codes[0])
    statement = text("""
        SELECT event, actor_subject FROM audit_log
        WHERE event LIKE 'second_factor.%' AND :user_id > 0 ORDER BY id
    """)
    me = str(alice.person.user_id)
    assert await alice.run(statement) == [
        ("second_factor.enrolled", me),
        ("second_factor.enabled", me),
        ("second_factor.recovery_codes_renewed", me),
        ("second_factor.disabled", me),
    ]
    written = await everything_written(alice)
    assert alice.secret not in written
    assert not [code for code in codes if code in written]

"""How passwords are hashed and compared."""

import asyncio
import unicodedata
from secrets import token_hex

import bcrypt
import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import VerifyMismatchError
from argon2.low_level import Type

from charter.identity.accounts.domain import TooManyPasswords
from charter.identity.accounts.password_hashes import (
    NOBODYS_HASH,
    OURS,
    hashes_to_compare,
    is_right,
    kind_of,
)
from charter.identity.accounts.passwords import THREADS, Passwords
from tests.unit.identity.accounts.memory import BETTER, PASSWORD

pytestmark = pytest.mark.anyio


def bcrypt_of(password: str) -> str:
    return bcrypt.hashpw(password.encode()[:72], bcrypt.gensalt(4)).decode()


async def test_a_hash_is_argon2id_with_19_mib_and_two_passes(passwords: Passwords) -> None:
    parameters = extract_parameters(await passwords.hash(PASSWORD))
    assert parameters.type is Type.ID
    assert (parameters.memory_cost, parameters.time_cost, parameters.parallelism) == (19_456, 2, 1)


async def test_nobodys_password_is_hashed_as_everybodys_is(passwords: Passwords) -> None:
    assert extract_parameters(NOBODYS_HASH) == extract_parameters(await passwords.hash(PASSWORD))
    assert not await passwords.is_outdated(NOBODYS_HASH)


async def test_the_same_password_is_never_hashed_to_the_same_text(passwords: Passwords) -> None:
    assert await passwords.hash(PASSWORD) != await passwords.hash(PASSWORD)


async def test_only_the_right_password_is_right(passwords: Passwords) -> None:
    kept = await passwords.hash(PASSWORD)
    assert await passwords.is_right(PASSWORD, kept)
    for wrong in (BETTER, PASSWORD.upper(), f"{PASSWORD} ", f" {PASSWORD}", PASSWORD[:-1], ""):
        assert not await passwords.is_right(wrong, kept)


async def test_no_password_is_right_where_there_is_no_hash(passwords: Passwords) -> None:
    for password in (PASSWORD, "", "the password of nobody"):
        assert not await passwords.is_right(password, None)


async def test_passwords_that_differ_only_after_the_72nd_byte_are_different(passwords: Passwords) -> None:
    start = token_hex(36)
    assert len(start) == 72
    kept = await passwords.hash(f"{start} one")
    assert await passwords.is_right(f"{start} one", kept)
    assert not await passwords.is_right(f"{start} two", kept)
    assert not await passwords.is_right(start, kept)


async def test_passwords_that_differ_only_in_the_128th_character_are_different(passwords: Passwords) -> None:
    start = "🦔" * 127
    kept = await passwords.hash(f"{start}a")
    assert await passwords.is_right(f"{start}a", kept)
    assert not await passwords.is_right(f"{start}b", kept)


async def test_what_comes_after_a_nul_byte_counts(passwords: Passwords) -> None:
    kept = await passwords.hash("mist over\0 the moors")
    assert not await passwords.is_right("mist over\0 the hills", kept)


async def test_composed_and_decomposed_characters_are_the_same_password(passwords: Passwords) -> None:
    kept = await passwords.hash("crème brûlée à midi")
    assert await passwords.is_right(unicodedata.normalize("NFD", "crème brûlée à midi"), kept)


async def test_a_bcrypt_hash_is_accepted_and_outdated(passwords: Passwords) -> None:
    kept = bcrypt_of(PASSWORD)
    assert await passwords.is_right(PASSWORD, kept)
    assert not await passwords.is_right(BETTER, kept)
    assert await passwords.is_outdated(kept)


@pytest.mark.parametrize("prefix", ["$2a$", "$2b$", "$2y$"])
async def test_every_kind_of_bcrypt_is_accepted(passwords: Passwords, prefix: str) -> None:
    assert await passwords.is_right(PASSWORD, prefix + bcrypt_of(PASSWORD)[4:])


async def test_a_password_that_was_too_long_for_bcrypt_is_accepted(passwords: Passwords) -> None:
    password = "mist over the moors " * 5
    assert await passwords.is_right(password, bcrypt_of(password))


async def test_weaker_argon2_is_accepted_and_outdated(passwords: Passwords) -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    assert await passwords.is_right(PASSWORD, weak)
    assert await passwords.is_outdated(weak)
    assert not await passwords.is_outdated(await passwords.hash(PASSWORD))


@pytest.mark.parametrize("kept", ["", "x", "$2b$", "$2b$12$short", "$argon2id$v=19$m=8,t=1,p=1$x", PASSWORD])
async def test_no_password_is_right_for_what_is_not_a_hash(passwords: Passwords, kept: str) -> None:
    assert not await passwords.is_right(PASSWORD, kept)


def test_only_a_few_passwords_are_hashed_at_a_time() -> None:
    assert 2 <= THREADS <= 4


async def test_passwords_beyond_what_can_be_hashed_are_refused_instead_of_kept_waiting() -> None:
    passwords = Passwords(patience=0.0)
    try:
        outcomes = await asyncio.gather(
            *(passwords.is_right(PASSWORD, None) for _ in range(THREADS + 3)), return_exceptions=True
        )
    finally:
        passwords.close()
    assert outcomes[:THREADS] == [False] * THREADS
    assert [repr(each) for each in outcomes[THREADS:]] == [repr(TooManyPasswords())] * 3


async def test_whoever_was_refused_for_the_crowd_is_taken_once_it_is_gone() -> None:
    passwords = Passwords(patience=0.0)
    try:
        await asyncio.gather(
            *(passwords.is_right(PASSWORD, None) for _ in range(THREADS + 1)), return_exceptions=True
        )
        assert not await passwords.is_right(PASSWORD, None)
    finally:
        passwords.close()


IMPORTED = ("$2b$04$", "$2y$05$", "$argon2i$v=19$m=8,t=1,p=1$")


FILLED = [hashes_to_compare(None, [kind])[1] for kind in IMPORTED]


@pytest.mark.parametrize(
    "kept",
    [None, "!locked", "$2b$12$cut off", pytest.param(NOBODYS_HASH, id="nobody's"), *FILLED],
)
def test_a_wrong_password_costs_the_same_whichever_kind_of_hash_the_account_has(kept: str | None) -> None:
    compared = hashes_to_compare(kept, IMPORTED)
    assert sorted(str(kind_of(each)) for each in compared) == sorted((OURS, *IMPORTED))
    assert not is_right(PASSWORD, kept, IMPORTED)


@pytest.mark.parametrize("kind", IMPORTED)
def test_a_hash_made_of_its_beginning_is_worked_on_like_any_other(kind: str) -> None:
    """One that its library refuses to read would cost nothing."""
    filled = hashes_to_compare(None, [kind])[1]
    if kind.startswith("$2"):
        assert bcrypt.checkpw(b"any", filled.encode()) is False
    else:
        with pytest.raises(VerifyMismatchError):
            PasswordHasher().verify(filled, "any")


async def test_kinds_of_hashes_are_known_from_the_start_and_when_one_is_met(passwords: Passwords) -> None:
    assert passwords.kinds == frozenset()
    passwords.learn(["$2b$10$"])
    assert await passwords.is_right(PASSWORD, bcrypt_of(PASSWORD))
    assert passwords.kinds == {"$2b$10$", "$2b$04$"}

"""A login at a provider, from the first redirect to the session."""

import pytest

from charter.identity.sealed_secrets import Sealer
from charter.identity.single_sign_on.begun_logins import PATIENCE, BegunLogins
from charter.identity.single_sign_on.domain import LoginRefused, ProviderAnswer, ProviderUnknown
from charter.identity.single_sign_on.linking import AccountLinking
from charter.identity.single_sign_on.return_targets import ReturnTargets, TargetNotAllowed
from charter.identity.single_sign_on.service import SingleSignOnService
from tests.builders import HandSetClock
from tests.unit.identity.single_sign_on.people import (
    DEVICE,
    ISSUER,
    CountedSessions,
    RivalledAccounts,
    ScriptedProvider,
    a_user,
)

pytestmark = pytest.mark.anyio


class Stage:
    """A service over everything that it needs, in memory."""

    def __init__(self, clock: HandSetClock) -> None:
        self.provider = ScriptedProvider(a_user())
        self.accounts = RivalledAccounts()
        self.sessions = CountedSessions()
        self.service = SingleSignOnService(
            providers={"main": self.provider, "other": ScriptedProvider(a_user())},
            begun=BegunLogins(Sealer(b"s" * 32), clock),
            targets=ReturnTargets("https://app.example.com", []),
            linking=AccountLinking(self.accounts, [ISSUER], clock),
            sessions=self.sessions,
        )

    async def begin(self, redirect_to: str | None = None) -> tuple[str, str]:
        """The sealed login and its state."""
        begun = await self.service.begin("main", redirect_to)
        return begun.sealed, self.provider.asked[-1]["state"]

    async def refusal_of(self, sealed: str | None, answer: ProviderAnswer, name: str = "main") -> str:
        with pytest.raises(LoginRefused) as refused:
            await self.service.finish(name, sealed, answer, DEVICE)
        assert self.sessions.started == []
        return str(refused.value)


@pytest.fixture
def stage(clock: HandSetClock) -> Stage:
    return Stage(clock)


async def test_login_gives_tokens(stage: Stage) -> None:
    sealed, state = await stage.begin()
    answer = ProviderAnswer(code="good", state=state, issuer=ISSUER)
    finished = await stage.service.finish("main", sealed, answer, DEVICE)
    assert finished.redirect_to is None
    assert stage.sessions.started == [(finished.tokens.user_id, DEVICE, False)]


async def test_login_with_a_target_keeps_the_refresh_token_in_a_cookie(stage: Stage) -> None:
    sealed, state = await stage.begin("/welcome")
    finished = await stage.service.finish("main", sealed, ProviderAnswer(code="good", state=state), DEVICE)
    assert finished.redirect_to == "https://app.example.com/welcome"
    assert stage.sessions.started[0][2]


async def test_every_login_has_secrets_of_its_own(stage: Stage) -> None:
    for _ in range(2):
        await stage.begin()
    first, second = stage.provider.asked
    assert not set(first.values()) & set(second.values())
    assert all(len(value) >= 43 for value in first.values())


async def test_target_elsewhere_is_refused_before_anybody_is_asked(stage: Stage) -> None:
    with pytest.raises(TargetNotAllowed):
        await stage.begin("//evil.example.com")
    assert stage.provider.asked == []


async def test_unknown_provider_is_not_found(stage: Stage) -> None:
    with pytest.raises(ProviderUnknown):
        await stage.service.begin("nobody", None)
    with pytest.raises(ProviderUnknown):
        await stage.service.finish("nobody", None, ProviderAnswer(), DEVICE)


async def test_answer_without_the_browser_s_login_is_refused(stage: Stage) -> None:
    _, state = await stage.begin()
    for sealed in (None, "forged"):
        message = await stage.refusal_of(sealed, ProviderAnswer(code="good", state=state))
        assert message.startswith("No login was begun in this browser")


@pytest.mark.parametrize("state", [None, "", "other", "\u00e9"])
async def test_answer_with_another_state_is_refused(stage: Stage, state: str | None) -> None:
    sealed, _ = await stage.begin()
    message = await stage.refusal_of(sealed, ProviderAnswer(code="good", state=state))
    assert message == "The answer is of another login; log in again."


async def test_login_begun_at_another_provider_is_refused(stage: Stage) -> None:
    sealed, state = await stage.begin()
    answer = ProviderAnswer(code="good", state=state)
    assert "No login was begun" in await stage.refusal_of(sealed, answer, "other")


async def test_login_that_took_too_long_is_refused(stage: Stage, clock: HandSetClock) -> None:
    sealed, state = await stage.begin()
    clock.move(seconds=PATIENCE.total_seconds())
    assert "too long" in await stage.refusal_of(sealed, ProviderAnswer(code="good", state=state))


async def test_answer_of_another_issuer_is_refused(stage: Stage) -> None:
    sealed, state = await stage.begin()
    answer = ProviderAnswer(code="good", state=state, issuer="https://evil.example.com")
    assert "another provider" in await stage.refusal_of(sealed, answer)


async def test_provider_s_refusal_is_told(stage: Stage) -> None:
    sealed, state = await stage.begin()
    answer = ProviderAnswer(state=state, error="access_denied", error_description="not today")
    assert await stage.refusal_of(sealed, answer) == (
        "The provider refused the login: access_denied, not today"
    )
    loud = ProviderAnswer(state=state, error="e", error_description="a\nb" + "x" * 2000)
    assert await stage.refusal_of(sealed, loud) == "The provider refused the login: e"


async def test_answer_without_or_with_a_wrong_code_is_refused(stage: Stage) -> None:
    sealed, state = await stage.begin()
    assert "without a code" in await stage.refusal_of(sealed, ProviderAnswer(state=state))
    assert "code" in await stage.refusal_of(sealed, ProviderAnswer(code="bad", state=state))

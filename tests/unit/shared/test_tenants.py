"""The spellings of tenants and of what can end: one for each, read as they are written."""

import pytest

from charter.shared.tenants import (
    LONGEST_TENANT,
    ApiKeyPrefix,
    CanEnd,
    IssuerSession,
    IssuerTenant,
    LocalSession,
    Membership,
    NamedTenant,
    OrganizationTenant,
    SingleToken,
    Tenant,
    TenantPrograms,
    UserTenant,
    is_personal,
    parse_end,
    parse_tenant,
)


@pytest.mark.parametrize(
    ("tenant", "text"),
    [
        (UserTenant(5), "user:5"),
        (OrganizationTenant(3), "org:3"),
        (IssuerTenant("keycloak", "alice"), "keycloak/alice"),
        (IssuerTenant("keycloak", "a/b"), "keycloak/a/b"),
        (IssuerTenant("keycloak", "user:5"), "keycloak/user:5"),
        (NamedTenant("school"), "school"),
    ],
)
def test_a_tenant_is_read_as_it_is_written(tenant: Tenant, text: str) -> None:
    assert (str(tenant), parse_tenant(text)) == (text, tenant)


@pytest.mark.parametrize(
    "text", ["user:", "user:05", "user:x", "user:٣", "user:5 ", f"user:{'9' * 19}", "org:-1", "ORG:3", "/x"]
)
def test_what_only_resembles_a_tenant_of_this_service_is_a_name_like_any(text: str) -> None:
    assert parse_tenant(text) == NamedTenant(text)


def test_two_issuers_share_no_tenant_with_each_other_or_with_this_service() -> None:
    spelled = {
        str(IssuerTenant(issuer, name)) for issuer in ("one", "two") for name in ("5", "user:5", "x/5")
    }
    assert len(spelled) == 6
    assert spelled.isdisjoint({str(UserTenant(5)), str(OrganizationTenant(5)), "5", "x/5"})


def test_a_name_of_any_length_fits_and_stays_its_own() -> None:
    fitting, long, longer = (str(IssuerTenant("keycloak", "x" * length)) for length in (246, 247, 248))
    assert fitting == f"keycloak/{'x' * 246}"
    assert len({fitting, long, longer}) == 3
    assert max(map(len, (fitting, long, longer))) == LONGEST_TENANT


@pytest.mark.parametrize(
    ("what", "text"),
    [
        (LocalSession("5b0a8f6e-6f0f-4a62-9d57-3f3a3b1f9a10"), "5b0a8f6e-6f0f-4a62-9d57-3f3a3b1f9a10"),
        (IssuerSession("keycloak", "s-1"), "oidc:keycloak/s-1"),
        (SingleToken("keycloak", "t-1"), "token:keycloak/t-1"),
        (SingleToken(None, "t-1"), "token:t-1"),
        (ApiKeyPrefix("abcdefgh"), "key:abcdefgh"),
        (TenantPrograms(UserTenant(8)), "tenant:user:8"),
        (Membership(3, 8), "member:org:3/8"),
    ],
)
def test_what_can_end_is_read_as_it_is_written(what: CanEnd, text: str) -> None:
    assert (str(what), parse_end(text)) == (text, what)


@pytest.mark.parametrize("text", ["oidc:s-1", "member:user:8/8", "member:org:3", "s-1"])
def test_what_begins_like_nothing_else_is_a_session(text: str) -> None:
    assert parse_end(text) == LocalSession(text)


@pytest.mark.parametrize(
    ("tenant", "subject", "is_own"),
    [
        ("user:7", "7", True),
        ("user:7", "8", False),
        ("org:7", "7", False),
        ("keycloak/alice", "alice", True),
        ("keycloak/alice", "bob", False),
        (str(IssuerTenant("keycloak", "a" * 255)), "a" * 255, True),
        ("bench", "bench", True),
        ("school", "bench", False),
    ],
)
def test_a_tenant_is_personal_to_one_subject(tenant: str, subject: str, is_own: bool) -> None:
    assert is_personal(tenant, subject) is is_own

"""Image, Compose and Kubernetes: sound for their own tools, and fitting the settings and commands."""

import hashlib
import hmac
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from base64 import b64decode
from importlib.metadata import version
from pathlib import Path
from typing import Any

import kubernetes_validate
import psycopg
import pytest
import yaml
from psycopg.conninfo import conninfo_to_dict

from charter.development.postgres import EmbeddedPostgres, find_binaries
from charter.platform.settings.loading import is_secret, load
from charter.platform.telemetry.log_redaction import is_secret_name
from charter.settings import Settings
from tests.deployment.image import ROOT, instructions
from tests.deployment.stacks import (
    COMPOSE,
    DEPLOY,
    KUBERNETES,
    compose,
    drawn_secrets,
    installed,
    laid_over,
    manifests,
    mounted,
    mounted_secrets,
    settings_env,
    variables_of,
    workloads,
)
from tests.docs.test_commands import parse_charter
from tests.live_service import make_signing_key

CHARTERS = sorted(name for name, each in compose(*COMPOSE).items() if each["image"].startswith("charter"))
MANIFESTS = dict(manifests())
WORKLOADS = workloads()
SECRETS = {
    "DATABASE_URL": "postgresql://charter_web:R7vK2mXw9QpL4tZs@db.example.com/charter",
    "DATABASE_MIGRATION_URL": "postgresql://charter_owner:B3nH8cYf6JdG1sWq@db.example.com/charter",
    "DATABASE_BACKUP_URL": "postgresql://charter_backup:H6tR1bQz8MwK3vXc@db.example.com/charter",
    "REDIS_URL": "rediss://:T5gM9zKx2VbN7rLc@redis.example.com:6379/0",
    "SECRET_KEY": "q8Zr2LxV0nTy5KcW7mBd1JhF4sGp9Ue3",
}


def accepted(variables: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings of a process that has just these variables. Raises: SettingsInvalid."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    if "SIGNING_KEY_FILE" in variables:
        variables = variables | {"SIGNING_KEY_FILE": str(make_signing_key(folder))}
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
        is_file = is_secret(Settings, name.removesuffix("_FILE").lower())
        assert is_file or name.lower() in Settings.model_fields, f"{name} is no setting"
    return load(Settings, folder / "none", is_serving=True)


def test_the_dockerfile_is_sound() -> None:
    program = installed("hadolint")
    if program is None:
        pytest.skip("hadolint has no wheel for this machine")
    done = subprocess.run([program, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_what_the_image_copies_is_let_through_to_its_build() -> None:
    let_through = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[0] == "!"}
    copied = {
        source
        for step in instructions((ROOT / "Dockerfile").read_text())
        if step.name == "COPY" and not step.text.startswith("--from")
        for source in step.text.split()[:-1]
    }
    assert copied == let_through


def test_compose_files_fit_their_schema() -> None:
    files = [str(DEPLOY / name) for name in COMPOSE]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("files", [COMPOSE[:1], COMPOSE], ids=["alone", "with Keycloak"])
@pytest.mark.parametrize("name", [name for name in CHARTERS if name != "keys"])
def test_settings_of_compose_are_settings(
    name: str, files: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = drawn_secrets(tmp_path)
    settings = accepted(mounted(compose(*files)[name], secrets), tmp_path, monkeypatch)
    assert (
        settings.database_url
        == f"postgresql://charter_web:{(secrets / 'web-password').read_text()}@postgres/charter"
    )
    if name == "migrate":
        assert settings.migration_url.startswith("postgresql://charter_owner:")


def test_no_secret_is_in_what_compose_says(tmp_path: Path) -> None:
    secrets = drawn_secrets(tmp_path)
    said = json.dumps(compose(*COMPOSE))
    assert {path.name for path in secrets.iterdir()} == laid_over("secrets", *COMPOSE).keys() | {
        "redis-password"
    }
    assert not [path for path in secrets.iterdir() if path.read_text().strip() in said]
    for name, service in compose(*COMPOSE).items():
        guarded = {
            key for key in service.get("environment", {}) if is_secret_name(key) and not key.endswith("_FILE")
        }
        assert not guarded, f"{name} has secrets in its environment: {guarded}"


def test_containers_read_their_secrets_by_their_group(tmp_path: Path) -> None:
    secrets = drawn_secrets(tmp_path)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in secrets.iterdir()}
    assert modes == {0o640}
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o700
    assert f"SECRETS_GROUP={secrets.stat().st_gid}\n" == (tmp_path / ".env").read_text()
    for name, service in compose(*COMPOSE).items():
        assert "secrets" not in service or service["group_add"] == ["1000"], name


def test_who_is_waited_for_can_become_ready() -> None:
    services = compose(*COMPOSE)
    for name, service in services.items():
        for other, waited in service.get("depends_on", {}).items():
            check = services[other].get("healthcheck", {"inherited": other in CHARTERS})
            is_once = services[other].get("restart") == "no"
            if waited["condition"] == "service_healthy":
                assert check, f"{name} waits for {other}, which nobody checks"
                assert not check.get("disable"), f"{name} waits for {other}, which nobody checks"
            assert is_once == (waited["condition"] == "service_completed_successfully"), (name, other)


@pytest.mark.parametrize("name", CHARTERS)
def test_commands_of_compose_are_commands(name: str) -> None:
    program, *words = compose(*COMPOSE)[name].get("command", ["charter", "serve"])
    assert program == "charter"
    parse_charter(words)


def test_containers_of_the_service_can_write_nothing() -> None:
    for name in CHARTERS:
        service = compose(*COMPOSE)[name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        writes = [volume for volume in service.get("volumes", []) if not volume.endswith(":ro")]
        own = {"keys": ["keys:/var/lib/charter"], "backup": ["backups:/backups"]}
        assert writes == own.get(name, [])


def test_secrets_are_drawn_once(tmp_path: Path) -> None:
    secrets = drawn_secrets(tmp_path)
    drawn = {path.name: path.read_text() for path in secrets.iterdir()}
    assert len(set(drawn.values())) == len(drawn)
    assert drawn["redis-password"] in drawn["redis-url"]
    (secrets / "database-url").unlink()
    assert {path.name: path.read_text() for path in drawn_secrets(tmp_path).iterdir()} == drawn


def test_secrets_of_earlier_releases_stay_what_they_were(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ENVIRONMENT=production\nOWNER_PASSWORD=first\nSECRET_KEY=second=\n")
    script = Path(shutil.copy(DEPLOY / "secrets.sh", tmp_path))
    told = subprocess.run([script], capture_output=True, text=True, check=True).stderr
    assert (tmp_path / "secrets/owner-password").read_text() == "first"
    assert (tmp_path / "secrets/secret-key").read_text() == "second="
    assert told == "deploy/.env holds secrets that stand in deploy/secrets now: take them out of it\n"


def test_the_login_of_the_service_gets_its_password(postgres: EmbeddedPostgres, tmp_path: Path) -> None:
    secrets = drawn_secrets(tmp_path)
    script = laid_over("configs", "compose.yaml")["logins"]["content"]
    database = conninfo_to_dict(postgres.url())
    surroundings = {
        "PATH": f"{find_binaries()}:{os.environ['PATH']}",
        "PGHOST": str(database["host"]),
        "POSTGRES_USER": str(database["user"]),
        "POSTGRES_DB": str(database["dbname"]),
    }
    command = ["/bin/sh", "-euc", script.replace("/run/secrets", str(secrets))]
    with psycopg.connect(postgres.url(), autocommit=True) as connection:
        subprocess.run(command, env=surroundings, check=True)
        query = "SELECT rolpassword FROM pg_authid WHERE rolname = 'charter_web'"
        (kept,) = connection.execute(query).fetchone() or ("",)
        connection.execute("DROP ROLE charter_web")
    salt, server_key = re.findall(r"4096:(.+)\$.+:(.+)", kept)[0]
    password = (secrets / "web-password").read_bytes()
    salted = hashlib.pbkdf2_hmac("sha256", password, b64decode(salt), 4096)
    assert hmac.digest(salted, b"Server Key", "sha256") == b64decode(server_key)
    assert "cat /run/secrets" not in script.partition("<<")[0], "a list of processes shows the password"


def test_the_realm_fits_the_settings() -> None:
    services = compose(*COMPOSE)
    settings, keycloak = services["api"]["environment"], services["keycloak"]["environment"]
    realm = json.loads((DEPLOY / "keycloak/charter-realm.json").read_text())
    (client,) = realm["clients"]
    assert settings["KEYCLOAK_ISSUER"].endswith(f"/realms/{realm['realm']}")
    assert client["clientId"] == settings["KEYCLOAK_CLIENT_ID"]
    assert client["secret"] == "${CHARTER_CLIENT_SECRET}"
    (command,) = services["keycloak"]["command"]
    assert f"CHARTER_CLIENT_SECRET=$(<{settings['KEYCLOAK_CLIENT_SECRET_FILE']})" in command
    assert client["redirectUris"] == ["${CHARTER_URL}/v1/auth/oidc/keycloak/callback"]
    assert keycloak["CHARTER_URL"] == settings["LOCAL_ISSUER"]
    (audience,) = [each["config"]["included.custom.audience"] for each in client["protocolMappers"]]
    assert audience == settings["KEYCLOAK_AUDIENCE"]


@pytest.mark.parametrize("version", ["1.31", "1.37"])
@pytest.mark.parametrize("name", MANIFESTS)
def test_manifests_fit_the_schemas_of_kubernetes(name: str, version: str) -> None:
    kubernetes_validate.validate(MANIFESTS[name], version, strict=True)


def test_kustomize_lists_every_manifest() -> None:
    for path in KUBERNETES.rglob("kustomization.yaml"):
        listed = yaml.safe_load(path.read_text())["resources"]
        there = {each.name for each in path.parent.iterdir() if each.suffix == ".yaml" or each.is_dir()}
        assert sorted([*listed, "kustomization.yaml"]) == sorted(there)


def test_kustomize_puts_them_together(tmp_path: Path) -> None:
    program = shutil.which("kubectl")
    if program is None:
        pytest.skip("no kubectl on PATH")
    release = version("charter")
    done = subprocess.run([program, "kustomize", KUBERNETES], capture_output=True, text=True, check=True)
    rendered = {
        f"{each['kind']} {each['metadata']['name']}": each for each in yaml.safe_load_all(done.stdout)
    }
    assert f"Job charter-expand-{release.replace('.', '-')}" in rendered
    for pod in workloads(rendered.values()).values():
        (container,) = pod["containers"]
        name = "charter-backup" if container["name"] == "backup" else "charter"
        assert container["image"] == f"registry.example.com/{name}:{release}"
        assert f"ConfigMap {container['envFrom'][0]['configMapRef']['name']}" in rendered


@pytest.mark.parametrize("name", WORKLOADS)
def test_settings_of_kubernetes_are_those_of_production(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (container,) = WORKLOADS[name]["containers"]
    parse_charter(container["args"][1:])
    variables, secrets = variables_of(WORKLOADS[name]), mounted_secrets(WORKLOADS[name])
    for variable, value in variables.items():
        if variable.endswith("_FILE"):
            folder, _, key = value.rpartition("/")
            assert folder in secrets, f"{variable} names {value}, which is not mounted"
        if is_secret(Settings, variable.removesuffix("_FILE").lower()):
            assert variable.endswith("_FILE"), "a secret stands in a manifest"
            file = tmp_path / key
            file.write_text(SECRETS[variable.removesuffix("_FILE")])
            file.chmod(0o400)
            variables[variable] = str(file)
    assert accepted(variables, tmp_path, monkeypatch).is_production
    assert ("charter-owner" in secrets.values()) == (
        name in {"charter-expand", "charter-contract", "charter-backup"}
    )


@pytest.mark.parametrize("name", WORKLOADS)
def test_pods_are_confined(name: str) -> None:
    pod = WORKLOADS[name]
    (container,) = pod["containers"]
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {"cpu", "memory"} <= container["resources"]["requests"].keys()


def test_pods_have_the_time_that_ending_takes() -> None:
    pause = int(settings_env()["DRAIN_PAUSE_SECONDS"])
    assert WORKLOADS["charter-api"]["terminationGracePeriodSeconds"] >= pause + 50
    grace = Settings.model_fields["worker_grace_seconds"].default
    assert WORKLOADS["charter-worker"]["terminationGracePeriodSeconds"] >= grace + 15


def test_every_workload_that_stays_has_a_budget_and_answers_for_itself() -> None:
    budgets = {
        each["metadata"]["name"] for each in MANIFESTS.values() if each["kind"] == "PodDisruptionBudget"
    }
    assert budgets == {
        each["metadata"]["name"] for each in MANIFESTS.values() if each["kind"] == "Deployment"
    }
    (api,) = WORKLOADS["charter-api"]["containers"]
    paths = {
        kind: api[kind]["httpGet"]["path"] for kind in ("readinessProbe", "livenessProbe", "startupProbe")
    }
    assert paths == {"readinessProbe": "/readyz", "livenessProbe": "/healthz", "startupProbe": "/healthz"}
    for kind in paths:
        (host,) = api[kind]["httpGet"]["httpHeaders"]
        assert host == {"name": "Host", "value": settings_env()["ALLOWED_HOSTS"].split(",")[0]}


def test_policies_name_pods_and_ports_that_there_are() -> None:
    ports = {
        port["containerPort"] for pod in WORKLOADS.values() for port in pod["containers"][0].get("ports", [])
    }
    policies: list[Any] = [each for each in MANIFESTS.values() if each["kind"] == "NetworkPolicy"]
    inwards = {
        port["port"]
        for each in policies
        for rule in each["spec"].get("ingress", [])
        for port in rule["ports"]
    }
    assert inwards == ports

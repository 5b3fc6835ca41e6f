"""What `deploy/` says, read as the tools read it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from tests.deployment.image import ROOT

DEPLOY: Final = ROOT / "deploy"
KUBERNETES: Final = DEPLOY / "kubernetes"
COMPOSE: Final = ("compose.yaml", "compose.keycloak.yaml")
DRAWN: Final = {"SECRETS_GROUP": "1000"}
"""What `deploy/secrets.sh` writes for Compose; the secrets themselves are files."""
_VARIABLE: Final = re.compile(r"\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})")


def compose(*names: str, **given: str) -> Mapping[str, Any]:
    """The services of Compose files laid over each other, with their variables filled in."""
    return laid_over("services", *names, **given)


def laid_over(part: str, *names: str, **given: str) -> Mapping[str, Any]:
    """A part of Compose files laid over each other."""
    merged: dict[str, Any] = {}
    for name in names:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        for each, said in yaml.safe_load(_filled(text, DRAWN | given))[part].items():
            merged[each] = _over(merged.get(each, {}), said)
    return merged


def _filled(text: str, variables: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        name, kind, otherwise = found.groups()
        if name is None:
            return "$"
        if kind == "?":
            return variables[name]
        return variables.get(name, otherwise or "")

    return _VARIABLE.sub(value, text)


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    both: dict[str, Any] = {
        name: _over(below[name], value) for name, value in above.items() if isinstance(below.get(name), dict)
    }
    if "secrets" in below.keys() & above.keys():  # of the lists here the one that Compose adds to
        both["secrets"] = [*below["secrets"], *above["secrets"]]
    return {**below, **above, **both}


def drawn_secrets(folder: Path) -> Path:
    """A folder in which `deploy/secrets.sh` has drawn what Compose mounts."""
    script = Path(shutil.copy(DEPLOY / "secrets.sh", folder))
    subprocess.run([script], check=True)
    return folder / "secrets"


def mounted(service: Mapping[str, Any], secrets: Path) -> dict[str, str]:
    """The settings of a service, with its secrets where they lie here."""
    environment = {name: str(value) for name, value in service.get("environment", {}).items()}
    for name, value in environment.items():
        if value.startswith("/run/secrets/"):
            secret = value.removeprefix("/run/secrets/")
            assert secret in service["secrets"], f"{name} names {value}, which is not mounted"
            environment[name] = str(secrets / secret)
    return environment


def manifests() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every manifest for Kubernetes by kind and name."""
    for path in sorted(KUBERNETES.rglob("*.yaml")):
        for manifest in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            if manifest["kind"] != "Kustomization":
                yield f"{manifest['kind']} {manifest['metadata']['name']}", manifest


def workloads(among: Iterable[dict[str, Any]] | None = None) -> dict[str, dict[str, Any]]:
    """The pods of each workload, by its name; of every manifest here, unless it is said among which."""
    found = {}
    for manifest in dict(manifests()).values() if among is None else among:
        spec = manifest.get("spec", {})
        spec = spec["jobTemplate"]["spec"] if manifest["kind"] == "CronJob" else spec
        if "template" in spec:
            found[manifest["metadata"]["name"]] = spec["template"]["spec"]
    return found


def mounted_secrets(pod: Mapping[str, Any]) -> dict[str, str]:
    """The secrets that a pod has as files, by the folder of each."""
    (container,) = pod["containers"]
    names = {each["name"]: each["secret"]["secretName"] for each in pod["volumes"] if "secret" in each}
    return {
        each["mountPath"]: names[each["name"]] for each in container["volumeMounts"] if each["name"] in names
    }


def variables_of(pod: Mapping[str, Any]) -> dict[str, str]:
    """What a pod has in its environment."""
    (container,) = pod["containers"]
    return settings_env() | {each["name"]: each["value"] for each in container.get("env", [])}


def keys_asked_for() -> dict[str, set[str]]:
    """The keys of each secret that pods read, by its name."""
    asked: dict[str, set[str]] = {}
    for pod in workloads().values():
        for folder, secret in mounted_secrets(pod).items():
            paths = map(Path, variables_of(pod).values())
            asked.setdefault(secret, set()).update(path.name for path in paths if str(path.parent) == folder)
    return asked


def settings_env() -> dict[str, str]:
    """The settings that are no secrets, as the pods get them."""
    lines = (KUBERNETES / "settings.env").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def installed(name: str) -> Path | None:
    """A program beside the interpreter, if it is there."""
    path = Path(sys.executable).with_name(name)
    return path if path.is_file() else None

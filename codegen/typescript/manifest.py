"""What a package has beside its modules: `package.json`, a page about it, and the terms it comes under."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from codegen.findings import Json
from codegen.typescript.choices import Choices
from codegen.typescript.extras import peers

_LONGEST_NAME: Final = 214
_NAME: Final = re.compile(r"(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*")
_CORE: Final = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-.+](.+))?")
_SPDX: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_USUAL_TERMS: Final = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "mit license": "MIT",
}
"""Licenses as documents like to call them, and as registries do."""

_DECLARATIONS: Final = {"import": ".d.ts", "require": ".d.cts"}
_CODE: Final = {"import": ".js", "require": ".cjs"}


@dataclass(frozen=True, slots=True)
class About:
    """What the page of a package tells: the function that makes a client, one to call, and all by module."""

    create: str
    example: str | None
    functions: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Terms:
    """The license of a document: as `package.json` names it, and what the file says."""

    name: str
    text: str


def package_name(client: str) -> str:
    """`PetStore` as registries have it: `pet-store-client`."""
    words = re.findall(r"[0-9]*(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]+)|[0-9]+", client)
    return "-".join(words).lower()[: _LONGEST_NAME - len("-client")].strip("-") + "-client"


def is_package_name(name: str) -> bool:
    """Whether registries take the name: `pets-client`, `@acme/pets-client`."""
    return len(name) <= _LONGEST_NAME and _NAME.fullmatch(name) is not None


def semantic(version: str) -> str:
    """A version as npm takes it: `v2.1` is 2.1.0, and what is no number comes after 0.0.0.

    >>> [semantic(each) for each in ("1.2.3", "v2.1", "2024-05-01", "1.0-oas3", "")]
    ['1.2.3', '2.1.0', '2024.5.1', '1.0.0-oas3', '0.0.0']
    """
    dated = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", version)
    if dated:
        return ".".join(str(int(part)) for part in dated.groups())
    found = _CORE.fullmatch(version.strip())
    numbers = found.groups()[:3] if found else ()
    rest = (found[4] if found else version) or ""
    parts = [part for part in re.split(r"[^0-9A-Za-z-]+", rest) if part]
    tail = [str(int(part)) if part.isdecimal() else part for part in parts]
    core = ".".join(str(int(number or 0)) for number in numbers) or "0.0.0"
    return f"{core}-{'.'.join(tail)}" if tail else core


def beside_modules(info: Mapping[str, Json], notice: str, about: About, choices: Choices) -> dict[str, str]:
    """Content by file name. Raises: OSError, where there is no such license."""
    name = choices.name or package_name(about.create.removeprefix("create").removesuffix("Client"))
    terms = _terms(info, choices.terms)
    heading = f"The client of {info['title']} {info['version']}.".replace(" .", ".")
    return {
        "package.json": _manifest(name, str(info["version"]), notice, terms, choices),
        "README.md": _page(name, heading, about, choices),
        **({} if terms is None else {"LICENSE": terms.text}),
    }


def _terms(info: Mapping[str, Json], given: Path | None) -> Terms | None:
    """The terms that the document names, with the text of the file where one is given."""
    license_ = info.get("license") or {}
    named = str(license_.get("identifier") or license_.get("name") or "")
    if given is None and not named:
        return None
    known = _USUAL_TERMS.get(named.lower(), named)
    name = known if _SPDX.fullmatch(known) else "SEE LICENSE IN LICENSE"
    if given is not None:
        return Terms(name, given.read_text(encoding="utf-8"))
    where = f", {license_['url']}" if license_.get("url") else ""
    return Terms(name, f"{info['title']} {info['version']} is licensed under {named}{where}.\n")


def _manifest(name: str, version: str, description: str, terms: Terms | None, choices: Choices) -> str:
    """`package.json`: one entry for all, one for the operations of each tag, and those that are chosen."""
    asked = peers(choices)
    package: dict[str, Json] = {
        "name": name,
        "version": semantic(version),
        "description": description,
        **({} if terms is None else {"license": terms.name}),
        "type": "module",
        "sideEffects": False,
        "engines": {"node": ">=20"},
        "main": "./index.cjs",
        "types": "./index.d.ts",
        "exports": {
            ".": _entry("index"),
            "./operations/*": _entry("operations/*"),
            **{f"./{extra}": _entry(extra) for extra in choices.extras},
            "./package.json": "./package.json",
        },
        "files": ["*.js", "*.cjs", "*.d.ts", "*.d.cts", "operations"],
    }
    if asked.needed or asked.optional:
        package["peerDependencies"] = {**asked.needed, **asked.optional}
    if asked.optional:
        package["peerDependenciesMeta"] = {name: {"optional": True} for name in asked.optional}
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _entry(target: str) -> dict[str, dict[str, str]]:
    return {
        way: {"types": f"./{target}{_DECLARATIONS[way]}", "default": f"./{target}{_CODE[way]}"}
        for way in _CODE
    }


def _page(name: str, heading: str, about: About, choices: Choices) -> str:
    """`README.md`: how the client is called, and every function by its module."""
    asked = peers(choices)
    beside = f"needs `{'`, `'.join(asked.needed)}` beside it" if asked.needed else "depends on nothing"
    entries = ", ".join(f"`{name}/{extra}`" for extra in choices.extras)
    chosen = f"\nFurther entries, each for a library that you install: {entries}.\n" if entries else ""
    imported = ", ".join([about.create, *([about.example] if about.example else [])])
    call = f"\nconst answer = await {about.example}(client);" if about.example else ""
    table = "".join(
        f"| `{module}` | {', '.join(f'`{each}`' for each in names)} |\n"
        for module, names in about.functions.items()
    )
    return f"""\
# {name}

{heading}

It runs in browsers and on Node 20 or newer, as ES modules and as CommonJS, with types for both, and
{beside}. Each operation is a function of its own; bundlers leave out what is not called.

```ts
import {{ {imported} }} from "{name}";

const client = {about.create}({{ token: () => sessionStorage.getItem("token") ?? undefined }});{call}
```

A function takes the client, then what its operation asks for. It answers the body of a success and throws
an `ApiError` for the rest; `.result(client, ...)` answers `{{ ok, data }}` or `{{ ok, error }}` instead, with
the errors that the operation declares.
{chosen}
| module | functions |
|---|---|
{table}"""

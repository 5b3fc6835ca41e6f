"""Puts the files of a document together: one tree, whose references all lead to places in it."""

import re
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

from codegen.findings import Finding, Json
from codegen.openapi.grammar import EXTENSIBLE, MAPS, PLAIN, REFERABLE, Field, fields_of, is_object
from codegen.reading.anchors import LETTER, MARKS
from codegen.reading.component_names import ComponentNames
from codegen.reading.dynamic_scopes import DynamicScopes
from codegen.reading.origins import Origin, Origins
from codegen.reading.places import Places
from codegen.reading.pointers import reference_text
from codegen.reading.resources import Spot
from codegen.reading.shelf import Shelf, Unreadable
from codegen.reading.sources import SourceFile

FOREIGN: Final = re.compile(rb"\$ref[\"']?\s*:\s*[\"']?[^#\"'\s]|" + LETTER)
"""What may be a reference to another file."""

WRITTEN_OUT: Final = re.compile(rb"\bmediaTypes\b|/securitySchemes/|\$self\b")
"""What may be a reference to a media type or to a security scheme, or the document's own address."""

MAPPED: Final = re.compile(rb"[mM]apping[\"']?\s*:.*\.(?:ya?ml|json)\b", re.DOTALL)
"""What may be a discriminator whose mapping leads to another file."""

_INLINED: Final = frozenset({"path", "media"})
"""Objects that are written out where they are referred to; inside the main file, those of paths stay."""


@dataclass(slots=True)
class Bundle:
    """One tree, where its parts come from, and why references that lead out of it cannot be followed."""

    root: dict[str, Any]
    origins: Origins
    unfollowed: dict[str, Unreadable] = field(default_factory=dict)


def bundled(main: SourceFile, shelf: Shelf) -> Bundle:
    """The document and all that it refers to."""
    if all(mark.search(main.content) is None for mark in (FOREIGN, MAPPED, WRITTEN_OUT, MARKS)):
        return Bundle(main.root, Origins(main))
    bundling = _Bundling(main, shelf)
    return Bundle(bundling.root(), Origins(main, bundling.moved), bundling.unfollowed)


class _Bundling:
    def __init__(self, main: SourceFile, shelf: Shelf) -> None:
        self.moved: dict[int, Origin] = {}
        self.unfollowed: dict[str, Unreadable] = {}
        self._main = main
        self._is_modern = str(main.root.get("openapi")).startswith("3.2")
        self._shelf = shelf
        self._names = ComponentNames(main.root.get("components"))
        self._waiting: list[tuple[str, str, Spot]] = []
        self._inlining: list[Spot] = []
        self._texts: dict[tuple[str, str, str | Spot], str] = {}
        self._places = Places(shelf)
        self._scopes = DynamicScopes(self._places)

    def root(self) -> dict[str, Any]:
        """The main file's tree, with a component for each foreign part."""
        self._claim_names()
        root: dict[str, Any] = self._copy(self._main.root, "document", Spot(self._main.name, ()))
        foreign: list[tuple[Spot, str, str, Json]] = []
        while self._waiting:
            section, name, spot = self._waiting.pop(0)
            kind = next(kind for kind, known in REFERABLE.items() if known == section)
            value = self._noted(self._copy(self._places.value(spot), kind, spot), spot)
            foreign.append((spot, section, name, value))
        for _, section, name, value in sorted(foreign, key=lambda part: self._rank(part[0])):
            components = root.setdefault("components", {})
            if isinstance(components, dict):
                components.setdefault(section, {})[name] = value
        return root

    def _rank(self, spot: Spot) -> tuple[str, list[int]]:
        """Foreign parts stand by file, in the order of the file, wherever they are first referred to."""
        value = self._shelf.file(spot.location).root
        indexes: list[int] = []
        for part in spot.pointer:
            indexes.append(list(value).index(part) if isinstance(value, dict) else int(part))
            value = value[part if isinstance(value, dict) else int(part)]
        return spot.location, indexes

    def _claim_names(self) -> None:
        """A component that only refers to a file gives its name to what stands there."""
        for section in REFERABLE.values():
            for name, value in _components(self._main.root, section).items():
                spot = self._foreign_alias(value, Spot(self._main.name, ("components", section, name)))
                if spot is not None:
                    self._names.claim(section, name, spot)

    def _foreign_alias(self, value: Json, spot: Spot) -> Spot | None:
        if not (isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)):
            return None
        try:
            target = self._places.followed(value["$ref"], spot)
        except Unreadable:
            return None
        return target if target.location != self._main.name else None

    def _copy(self, value: Json, kind: str, spot: Spot) -> Json:
        """The value with its references turned to places in the tree."""
        if not isinstance(value, dict):
            return value
        reference = value.get("$ref")
        if kind == "schema" and isinstance(value.get("$dynamicRef"), str):
            return self._reference(value, kind, spot)
        if isinstance(reference, str) and kind not in PLAIN:
            if kind in REFERABLE and kind not in _INLINED:
                return self._reference(value, kind, spot)
            return self._inlined(value, kind, spot)
        return self._members(value, kind, spot)

    def _members(self, value: dict[str, Any], kind: str, spot: Spot) -> dict[str, Any]:
        fields = fields_of(kind) if is_object(kind) else {}
        copy: dict[str, Any] = {}
        for key, item in value.items():
            inner = spot.inside(key)
            known = fields.get(key)
            if kind == "requirement":
                copy[self._scheme_name(key, spot.location)] = item
            elif kind == "discriminator" and key == "mapping" and isinstance(item, dict):
                copy[key] = {name: self._mapped(target, inner) for name, target in item.items()}
            elif kind == "discriminator" and key == "defaultMapping":
                copy[key] = self._mapped(item, inner)
            elif known is not None:
                copy[key] = self._field(item, known, inner)
            elif kind in MAPS and not (kind in EXTENSIBLE and key.startswith("x-")):
                copy[key] = self._copy(item, MAPS[kind], inner)
            else:
                copy[key] = item
        return copy

    def _field(self, value: Json, known: Field, spot: Spot) -> Json:
        if known.holds in PLAIN:
            return value
        if known.arity == "one":
            return self._copy(value, known.holds, spot)
        if known.arity == "list" and isinstance(value, list):
            items = enumerate(value)
            return [self._copy(item, known.holds, spot.inside(index)) for index, item in items]
        if not (known.arity == "map" and isinstance(value, dict)):
            return value
        if isinstance(value.get("$ref"), str):
            value, spot = self._elsewhere(value, spot)
            return self._noted(self._map(value, known.holds, spot), spot)
        return self._map(value, known.holds, spot)

    def _map(self, value: dict[str, Any], kind: str, spot: Spot) -> dict[str, Any]:
        return {name: self._component(item, kind, spot.inside(name)) for name, item in value.items()}

    def _component(self, value: Json, kind: str, spot: Spot) -> Json:
        """A member of a map; a component that gave its name to a foreign part becomes that part."""
        if len(spot.pointer) == 3 and spot.pointer[0] == "components" and spot.location == self._main.name:
            alias = self._foreign_alias(value, spot)
            named = self._names.named(alias, str(spot.pointer[1])) if alias else None
            if alias is not None and named == spot.pointer[2]:
                return self._noted(self._copy(self._places.value(alias), kind, alias), alias)
        return self._copy(value, kind, spot)

    def _elsewhere(self, value: dict[str, Any], spot: Spot) -> tuple[dict[str, Any], Spot]:
        """A map that stands in another file as a whole."""
        try:
            target = self._places.followed(value["$ref"], spot)
            found = self._places.value(target)
        except Unreadable as unreadable:
            return {"$ref": self._unfollowed(value["$ref"], spot.location, unreadable)}, spot
        if not isinstance(found, dict):
            return value, spot
        self._shelf.faults.append(self._whole_map(value["$ref"], spot))
        return found, target

    def _whole_map(self, reference: str, spot: Spot) -> Finding:
        message = f"{spot.pointer[-1]} is a $ref, where OpenAPI has a mapping of names"
        mend = f"write the names here, each with a $ref of its own into {reference!r}"
        return self._shelf.file(spot.location).finding(
            (*spot.pointer, "$ref"), message, mend, is_harmless=True
        )

    def _inlined(self, value: dict[str, Any], kind: str, spot: Spot) -> Json:
        """What stands in another file, in place of an object that no component can hold."""
        try:
            target = self._places.followed(value["$ref"], spot)
            if target.location == self._main.name and kind == "path":
                return self._members({**value, "$ref": reference_text(target.pointer)}, kind, spot)
            if target in self._inlining:
                raise Unreadable("leads back to itself", "write out what is meant here")
            found = self._places.value(target)
        except Unreadable as unreadable:
            return {**value, "$ref": self._unfollowed(value["$ref"], spot.location, unreadable)}
        self._inlining.append(target)
        copy = self._copy(found, kind, target)
        self._inlining.pop()
        if isinstance(copy, dict) and len(value) > 1:
            own = {key: item for key, item in value.items() if key != "$ref"}
            copy = {**copy, **self._members(own, kind, spot)}
        return self._noted(copy, target)

    def _reference(self, value: dict[str, Any], kind: str, spot: Spot) -> Json:
        copy = self._members(value, kind, spot) if len(value) > 1 else dict(value)
        if isinstance(value.get("$ref"), str):
            copy["$ref"] = self._turned(value["$ref"], kind, spot)
        dynamic = copy.pop("$dynamicRef", None) if kind == "schema" else None
        if isinstance(dynamic, str):
            turned = self._text(dynamic, kind, spot, is_dynamic=True)
            if "$ref" in copy:
                copy["allOf"] = [*copy.get("allOf", ()), {"$ref": turned}]
            else:
                copy["$ref"] = turned
        return copy

    def _turned(self, reference: str, kind: str, spot: Spot) -> str:
        """The reference as it reads in the tree; most are written many times."""
        base = self._places.resources.base(spot)
        if base == self._main.name and reference.startswith("#/") and not self._scopes.matter:
            return reference
        key = (reference, kind, base)
        if key not in self._texts:
            self._texts[key] = self._text(reference, kind, spot)
        return self._texts[key]

    def _text(self, reference: str, kind: str, start: Spot, *, is_dynamic: bool = False) -> str:
        is_main = start.location == self._main.name
        try:
            if is_dynamic:
                spot = self._scopes.dynamic(reference, start)
            else:
                spot = self._places.followed(reference, start)
            if spot.location != self._main.name:
                self._places.value(spot)
            if kind == "schema":
                spot = self._scopes.entered(spot, start)
            if spot.location == self._main.name and not spot.scope:
                written = reference_text(spot.pointer)
                return reference if unquote(reference) == unquote(written) else written
        except Unreadable as unreadable:
            if is_main and reference.startswith("#"):
                return reference
            return self._unfollowed(reference, start.location, unreadable)
        section = REFERABLE[kind]
        name = self._names.named(spot, section)
        if name is None:
            name = self._names.new(spot, section)
            self._waiting.append((section, name, spot))
        return reference_text(("components", section, name))

    def _scheme_name(self, key: str, location: str) -> str:
        """The component that a key of a security requirement names, which since OpenAPI 3.2 may be a URI."""
        is_uri = self._is_modern and any(mark in key for mark in "/#.:")
        if not is_uri or key in _components(self._main.root, "securitySchemes"):
            return key
        reference = self._turned(key, "scheme", Spot(location, ()))
        return reference.rpartition("/")[2] if reference.startswith("#/components/securitySchemes/") else key

    def _mapped(self, target: Json, spot: Spot) -> Json:
        """A discriminator's target: the name of a schema of the same file, else a reference."""
        if not isinstance(target, str) or (spot.location == self._main.name and target.startswith("#")):
            return target
        is_name = target in _components(self._shelf.file(spot.location).root, "schemas")
        if not is_name and any(mark in target for mark in ("#", "/", ".yaml", ".yml", ".json")):
            return self._turned(target, "schema", spot)
        if spot.location == self._main.name:
            return target
        return self._turned(f"#/components/schemas/{target}", "schema", Spot(spot.location, ()))

    def _unfollowed(self, reference: str, location: str, unreadable: Unreadable) -> str:
        """The reference as seen from the main file, remembered with what is wrong with it."""
        try:
            target = self._shelf.target(reference, location)
            text = f"{target.location}#{target.fragment}" if target.fragment else target.location
        except Unreadable:
            text = reference
        self.unfollowed[text] = unreadable
        return text

    def _noted(self, copy: Json, spot: Spot) -> Json:
        """A copy that does not stand where its parent was written; everything in it stands with it."""
        if isinstance(copy, dict | list):
            self.moved[id(copy)] = Origin(self._shelf.file(spot.location), spot.pointer, holds=copy)
        return copy


def _components(root: Json, section: str) -> dict[str, Any]:
    """The components of a section that a file has; its form is not checked yet."""
    components = root.get("components") if isinstance(root, dict) else None
    members = components.get(section) if isinstance(components, dict) else None
    return members if isinstance(members, dict) else {}

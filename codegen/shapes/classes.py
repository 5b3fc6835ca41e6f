"""Objects with named properties as classes, one for each alternative where some are among the properties."""

from codegen.naming.python_names import field_names, pascal_case
from codegen.naming.schema_names import joined
from codegen.shapes.dialect import Schema
from codegen.shapes.named import NamedSchemas
from codegen.shapes.nodes import AliasShape, ClassShape, Direction, Fragment, Marker, Member
from codegen.shapes.objects import ObjectReader, Plan
from codegen.shapes.reader import SchemaReader
from codegen.shapes.rules import Rules
from codegen.shapes.types import Types
from codegen.shapes.unions import Unions


class Classes:
    """Makes classes."""

    def __init__(
        self,
        *,
        reader: SchemaReader,
        names: NamedSchemas,
        objects: ObjectReader,
        rules: Rules,
        types: Types,
        unions: Unions,
    ) -> None:
        self._reader = reader
        self._names = names
        self._objects = objects
        self._rules = rules
        self._types = types
        self._unions = unions

    def of(
        self, schema: Schema, name: str, direction: Direction, description: str
    ) -> ClassShape | AliasShape:
        """What a translated schema is under its name."""
        branches = self._unions.of_class(schema, name, direction)
        if branches is None:
            return self._class(schema, name, direction, description)
        described = str(schema.get("description") or "")
        return AliasShape(node=self._types.union(branches, direction), description=described)

    def _class(self, schema: Schema, name: str, direction: Direction, description: str) -> ClassShape:
        plan = self._objects.plan(schema, direction)
        members = list(self._objects.members(schema))
        markers = self._rules.of_class(schema, members, plan.ruled, direction)
        if plan.hidden and direction == "request":
            markers = (_read_only(plan), *markers)
        if plan.hidden and direction == "response" and plan.extra not in (None, False):
            excluded = Fragment.of({"properties": dict.fromkeys(plan.hidden, False)})
            markers = (Marker("Fits", (excluded,)), *markers)
        extra = plan.extra
        return ClassShape(
            bases=tuple(self._names.of(base, direction) for base in plan.bases),
            fields=tuple(self._member(plan, each, name, direction) for each in plan.declared),
            extra=extra
            if extra is None or isinstance(extra, bool)
            else self._types.of(extra, f"{name}Value", direction),
            markers=markers,
            description=description,
        )

    def _member(self, plan: Plan, wire_name: str, owner: str, direction: Direction) -> Member:
        schema = plan.declared[wire_name]
        if wire_name in plan.owners:
            owner = self._names.of(plan.owners[wire_name], direction)
        hint = joined(owner, pascal_case(wire_name, prefix=""))
        facts = schema if isinstance(schema, dict) else {}
        default = self._reader.default(schema)
        return Member(
            wire_name=wire_name,
            name=plan.python_names[wire_name],
            node=self._types.of(schema, hint, direction, is_nested=False),
            is_required=wire_name in plan.required,
            description=str(facts.get("description") or ""),
            has_default=default is not None,
            default=None if default is None else default[0],
        )


def _read_only(plan: Plan) -> Marker:
    """Refuses what does not travel in requests; other names than those on the wire are those of arguments."""
    used = {*plan.hidden, *plan.python_names.values()}
    arguments = tuple(name for name in field_names(plan.hidden) if name not in used)
    return Marker("ReadOnly", plan.hidden, (("arguments", arguments),) if arguments else ())

"""Makes models.py: datamodel-code-generator decides types and inheritance, the layout is ours."""

import warnings
from typing import Any, Final

from datamodel_code_generator.config import OpenAPIParserConfig
from datamodel_code_generator.format import DatetimeClassType, Formatter, PythonVersion
from datamodel_code_generator.model import DataModel
from datamodel_code_generator.model.type_alias import TypeAlias
from datamodel_code_generator.parser.openapi import OpenAPIParser

from codegen import names
from codegen.dialect import Schema, is_enum
from codegen.findings import Json
from codegen.layout import HEADER, import_lines
from codegen.modeltext import ModelsModule
from codegen.schemas import Catalogue

TEXT_FORMATS: Final = (
    *(
        "email",
        "idn-email",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
        "url",
        "hostname",
        "idn-hostname",
    ),
    *("ipv4", "ipv6", "ip", "ipv4-network", "ipv6-network", "byte", "password", "path", "time"),
    *("time-local", "time-delta", "duration", "decimal", "uuid1", "uuid2", "uuid3", "uuid4", "uuid5", "ulid"),
    *("phone-number", "json-pointer", "regex", "date-time-local", "unix-time", "base64", "base64url"),
    *("file-path", "directory-path"),
)
"""Formats that stay text, as they came over the wire."""

_SCHEMAS: Final = frozenset({"items", "prefixItems", "additionalProperties", "allOf", "anyOf", "oneOf"})


def render_models(catalogue: Catalogue, source: str) -> str:
    """The text of models.py."""
    generated = {model.class_name: model for model in _generated_models(catalogue)}
    module = ModelsModule(catalogue, generated)
    blocks = [module.block(name) for name in module.order()]
    imports = import_lines(module.uses - {"models"})
    gap = "" if blocks and not blocks[0].startswith("class ") else "\n"
    return "\n\n".join([f"{HEADER.format(source=source)}\n{imports}{gap}", *blocks])


def _generated_models(catalogue: Catalogue) -> list[DataModel]:
    config = OpenAPIParserConfig(
        additional_imports=[],
        base_class="contract_runtime.ContractModel",
        custom_class_name_generator=str,
        data_model_root_type=TypeAlias,
        field_constraints=True,
        formatters=[Formatter.BUILTIN],
        strict_nullable=True,
        target_datetime_class=DatetimeClassType.Awaredatetime,
        target_python_version=PythonVersion.PY_311,
        type_mappings=[f"{name}=string" for name in TEXT_FORMATS],
        use_annotated=True,
        use_standard_collections=True,
        use_tuple_for_closed_arrays=True,
        use_union_operator=True,
    )
    document: Any = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {
            "schemas": {name: _for_generator(schema) for name, schema in catalogue.schemas.items()}
        },
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = OpenAPIParser(document, config=config)
        parser.parse(format_=False)
    return list(parser.results)


def _for_generator(schema: Json) -> Json:
    """The schema with properties under their Python names, so that the generator has nothing to rename."""
    if isinstance(schema, list):
        return [_for_generator(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: _for_generator(value) if key in _SCHEMAS else value for key, value in schema.items()}
    if "properties" in schema:
        result.update(_renamed_properties(schema))
    if "discriminator" in schema:
        tag = schema["discriminator"]
        result["discriminator"] = {**tag, "propertyName": names.field_name(tag["propertyName"])}
    if is_enum(schema):
        result["x-enum-varnames"] = [f"MEMBER_{number}" for number, _ in enumerate(schema["enum"])]
    elif "enum" in schema:
        result["x-enum-field-as-literal"] = True
    return result


def _renamed_properties(schema: Schema) -> Schema:
    wire_names = list(schema["properties"])
    python_names = dict(zip(wire_names, names.field_names(wire_names), strict=True))
    required = schema.get("required") or []
    return {
        "properties": {
            python_names[name]: _for_generator(part) for name, part in schema["properties"].items()
        },
        "required": [python_names.get(name) or names.field_name(name) for name in required],
    }

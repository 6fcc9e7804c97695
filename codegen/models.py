"""Models as source, by datamodel-code-generator with the templates beside this file.

The generator reads a copy of the schemas in which only types are left. Absence, wire
names, redaction and docstrings are decided here and handed to the templates.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
from datamodel_code_generator.format import (
    DateClassType,
    DatetimeClassType,
    PythonVersion,
)

from codegen.names import EXTRA
from codegen.records import Api, Choice, Model, Property, Use
from codegen.shapes import SECONDS, forms, schema
from codegen.source import Problem, SpecError
from codegen.texts import docstring, lead

_TEMPLATES: Final = Path(__file__).parent / "templates"
_MODULES: Final = {"builtins": "builtins", "datetime": "dt"}
"""Modules that types come from, and what they are called here."""

_IMPORTS: Final = """
import builtins
import datetime as dt
from datetime import date, datetime
from attrs import define, field
from homeroom._core.model import JSON, UNSET, Model, OpenEnum, Unset
from homeroom._core.model import redacted, rest, unix, wire
"""


def models_source(api: Api) -> str:
    """The module of models, not yet formatted.

    Raises:
        SpecError: The generator made other names than the plans refer to.
    """
    if not api.models and not api.choices:
        return "__all__: list[str] = []\n"
    names = sorted(
        [*(one.name for one in api.models), *(one.name for one in api.choices)]
    )
    made = _generated(api)
    _check(made, api)
    exports = ", ".join(f'"{name}"' for name in names)
    return "\n\n".join(
        [
            f"from __future__ import annotations\n{_IMPORTS}",
            f"__all__ = [{exports}]",
            _renamed(_classes(made), _names(made)),
            "",
        ]
    )


def _generated(api: Api) -> str:
    code = generate(
        _document(api),
        input_file_type=InputFileType.OpenAPI,
        openapi_scopes=[OpenAPIScope.Schemas],
        output_model_type=DataModelType.DataclassesDataclass,
        output_datetime_class=DatetimeClassType.Datetime,
        output_date_class=DateClassType.Date,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=_TEMPLATES,
        extra_template_data=_template_data(api),
        aliases={
            f"{model.name}.{one.wire}": one.name
            for model in api.models
            for one in model.properties
        },
        capitalise_enum_members=True,
        special_field_name_prefix="VALUE",
        empty_enum_field_name="EMPTY",
        keep_model_order=True,
        keyword_only=True,
        use_standard_collections=True,
        use_union_operator=True,
        allow_remote_refs=False,
        disable_timestamp=True,
        formatters=[],
    )
    if not isinstance(code, str):
        raise SpecError(Problem(1, "the models fall into several modules"))
    return code


def _document(api: Api) -> Mapping[str, object]:
    schemas: dict[str, object] = {
        one.name: {"type": "string", "enum": list(one.values)} for one in api.choices
    }
    for model in api.models:
        schemas[model.name] = {
            "type": "object",
            "properties": {one.wire: schema(one.shape) for one in model.properties},
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": api.name, "version": "0"},
        "paths": {},
        "components": {"schemas": schemas},
    }


def _template_data(api: Api) -> defaultdict[str, dict[str, object]]:
    data: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for choice in api.choices:
        data[choice.name] = {"docstring": docstring(lead(choice.doc), 4)}
    for model in api.models:
        data[model.name] = {
            "docstring": docstring(lead(model.doc), 4),
            "properties": [_property_data(one, model.use) for one in model.properties],
            "rest": EXTRA if model.rest else "",
        }
    return data


def _property_data(one: Property, use: Use) -> Mapping[str, str]:
    suffix, default = absence(
        required=one.required, nullable=one.nullable, sent=use == "write"
    )
    return {
        "wire": one.wire,
        "name": one.name,
        "suffix": suffix,
        "assigned": _assigned(one, default),
        "docstring": docstring([one.doc], 4, attribute=True),
    }


def absence(*, required: bool, nullable: bool, sent: bool) -> tuple[str, str]:
    """What follows the type, and the default, of a field or argument.

    Args:
        required: Whether it is always there.
        nullable: Whether null is a value of it.
        sent: Whether requests hold it; there, left out and null must differ.

    Returns:
        Such as `(" | None", "None")`; an empty default means that there is none.
    """
    null = " | None" if nullable else ""
    if required:
        return null, ""
    if sent or nullable:
        return f" | Unset{null}", "UNSET"
    return " | None", "None"


def _assigned(one: Property, default: str) -> str:
    options = [f"default={default}"] if default else []
    if one.personal:
        options.append("repr=redacted")
    if metadata := _metadata(one):
        options.append(f"metadata={metadata}")
    if options and options != [f"default={default}"]:
        return f" = field({', '.join(options)})"
    return f" = {default}" if default else ""


def _metadata(one: Property) -> str:
    """What the runtime is told of a field that its type does not tell."""
    calls = [f"wire({one.wire!r})"] if one.name != one.wire else []
    if SECONDS in forms(one.shape):
        calls.append("unix()")
    return " | ".join(calls)


def _names(code: str) -> Mapping[str, str]:
    """Names that the generator uses and what they are called here.

    It imports a type under another name where a field is called like the type.
    """
    aliases = {
        alias.asname: f"{_MODULES[one.module]}.{alias.name}"
        for one in ast.parse(code).body
        if isinstance(one, ast.ImportFrom) and one.module in _MODULES
        for alias in one.names
        if alias.asname
    }
    return {"Any": "JSON", **aliases}


def _renamed(code: str, names: Mapping[str, str]) -> str:
    lines = code.split("\n")
    tokens = list(tokenize.generate_tokens(io.StringIO(code).readline))
    for token in reversed(tokens):
        if token.type == tokenize.NAME and token.string in names:
            row, start = token.start
            line = lines[row - 1]
            end = line[token.end[1] :]
            lines[row - 1] = f"{line[:start]}{names[token.string]}{end}"
    return "\n".join(lines)


def _classes(code: str) -> str:
    """The code without its imports."""
    classes = [one for one in ast.parse(code).body if isinstance(one, ast.ClassDef)]
    first = min(
        min(one.lineno, *(decorator.lineno for decorator in one.decorator_list))
        if one.decorator_list
        else one.lineno
        for one in classes
    )
    return "\n".join(code.split("\n")[first - 1 :])


def _check(code: str, api: Api) -> None:
    """Stop unless the classes and their members are the ones that were planned."""
    made = {
        one.name: _members(one)
        for one in ast.parse(code).body
        if isinstance(one, ast.ClassDef)
    }
    for model in api.models:
        rest = [EXTRA] if model.rest else []
        planned = [*(one.name for one in model.properties), *rest]
        _compare(made.pop(model.name, []), planned, model)
    for choice in api.choices:
        members = made.pop(choice.name, [])
        _compare([name.upper() for name in members], members, choice)
        _compare([""] * len(members), [""] * len(choice.values), choice)
    if made:
        raise SpecError(Problem(1, f"unplanned classes: {', '.join(made)}"))


def _members(one: ast.ClassDef) -> list[str]:
    names: list[str] = []
    for line in one.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            names.append(line.target.id)
        elif isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            names.append(line.targets[0].id)
    return names


def _compare(made: list[str], planned: list[str], one: Model | Choice) -> None:
    if made != planned:
        raise SpecError(Problem(one.line, f"{one.name}: names {planned} became {made}"))

"""Models as source, by datamodel-code-generator with the templates beside this file.

The generator reads a copy of the schemas in which only types are left. Absence,
names in JSON, redaction and docstrings are decided here and handed to the templates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
from datamodel_code_generator.format import DateClassType, DatetimeClassType

from codegen.plan.names import EXTRA
from codegen.plan.records import Api, Choice, Model, Property
from codegen.plan.shapes import LOCAL, SECONDS, forms, named, schema
from codegen.read.nodes import Problem, SpecError
from codegen.write.texts import docstring, marked, repeats, says_more, sourced

_TEMPLATES: Final = Path(__file__).parent / "templates"
_SHADOWED: Final = {"dt": "date|datetime", "builtins": "bool|dict|float|int|list|str"}
"""Types that a field may be called like, by the module that they are taken from."""

_CLASS: Final = re.compile(
    r"^(?:@define.*\n)?class (\w+)(?:.*\n)+?(?=@define|class |\Z)", re.MULTILINE
)
MODEL_IMPORTS: Final = """from __future__ import annotations

import builtins
import datetime as dt
from datetime import date, datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SCHOOL_TIME, SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, UNSET, Model, OpenEnum, OpenIntEnum
from homeroom._core.model import Unset, in_link, json_name, rest, unix
"""


def models_source(api: Api) -> str:
    """The module of models, not yet formatted."""
    if not api.classes:
        return "__all__: list[str] = []\n"
    exports = ", ".join(f'"{name}"' for name in sorted(api.public))
    parts = [MODEL_IMPORTS, f"__all__ = [{exports}]", *class_texts(api).values()]
    return "\n\n".join([*parts, ""])


def class_texts(api: Api) -> Mapping[str, str]:
    """The source of each class by its name.

    Raises:
        SpecError: The generator made other names than the plans refer to.
    """
    names = sorted(one.name for one in api.classes)
    made = {one[1]: one[0] for one in _CLASS.finditer(f"{_generated(api)}\n")}
    if sorted(made) != names:
        raise SpecError(Problem(1, f"the classes {names} became {sorted(made)}"))
    return {name: _unaliased(text) for name, text in made.items()}


def _generated(api: Api) -> str:
    code = generate(
        _document(api),
        input_file_type=InputFileType.OpenAPI,
        openapi_scopes=[OpenAPIScope.Schemas],
        output_model_type=DataModelType.DataclassesDataclass,
        output_datetime_class=DatetimeClassType.Datetime,
        output_date_class=DateClassType.Date,
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
        allow_remote_refs=False,
        formatters=[],
    )
    if not isinstance(code, str):
        raise SpecError(Problem(1, "the models fall into several modules"))
    return code


def _document(api: Api) -> Mapping[str, object]:
    schemas: dict[str, object] = {one.name: _enum(one) for one in api.choices}
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


def _enum(one: Choice) -> Mapping[str, object]:
    kind = "integer" if one.numbers else "string"
    named = {"x-enum-varnames": list(one.members)}
    return {"type": kind, "enum": list(one.values), **named}


def _template_data(api: Api) -> defaultdict[str, dict[str, object]]:
    data: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for one in api.classes:
        data[one.name] = {"docstring": docstring(sourced(one.doc, one.source), 4)}
    for choice in api.choices:
        data[choice.name]["base"] = "OpenIntEnum" if choice.numbers else "OpenEnum"
    docs = {one.name: one.doc for one in api.classes}
    for model in api.models:
        taken = any(one.name == EXTRA for one in model.properties)
        rest = f"{EXTRA}_" if taken else EXTRA
        data[model.name] |= {
            "properties": [
                _property_data(one, model, docs) for one in model.properties
            ],
            "rest": rest if model.rest else "",
            "silent": ", ".join(map(repr, model.silent)),
        }
    return data


def _property_data(
    one: Property, model: Model, docs: Mapping[str, str]
) -> Mapping[str, str]:
    suffix, default = absence(
        required=one.required, nullable=one.nullable, sent=model.sent
    )
    told = any(repeats(one.doc, docs[name]) for name in named(one.shape))
    doc = one.doc if says_more(one.doc, one.name, model.name) and not told else ""
    text = marked(doc, one.source, model.source)
    return {
        "wire": one.wire,
        "name": one.name,
        "suffix": suffix,
        "assigned": _assigned(one, default),
        "docstring": text and docstring([text], 4, attribute=True),
        "in_link": one.in_link,
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
    """The default, and what the runtime is told of a field beside its type."""
    metadata = [f"json_name({one.wire!r})"] if one.name != one.wire else []
    metadata += ["unix()"] if SECONDS in forms(one.shape) else []
    metadata += ["SCHOOL_TIME"] if LOCAL in forms(one.shape) else []
    metadata += [one.personal.upper()] if one.personal else []
    metadata += ["ID_OF_PERSON"] if one.person else []
    options = [f"default={default}"] if default else []
    if metadata:
        options.append(f"metadata={' | '.join(metadata)}")
        return f" = field({', '.join(options)})"
    return f" = {default}" if default else ""


def _unaliased(code: str) -> str:
    """The class with types by the names of our imports.

    The generator imports a type under another name where a field is called like it.
    """
    for module, names in _SHADOWED.items():
        code = re.sub(rf"\b({names})_aliased\b", rf"{module}.\1", code)
    return code

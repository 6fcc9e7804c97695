"""Models as source, by datamodel-code-generator with the templates beside this file.

The generator reads a copy of the schemas in which only types are left. Absence,
names in JSON, redaction and docstrings are decided here and handed to the templates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
from datamodel_code_generator.format import DateClassType, DatetimeClassType

from codegen.plan.names import EXTRA
from codegen.plan.records import Api, Model, Property
from codegen.plan.shapes import LOCAL, SECONDS, forms, named, schema
from codegen.read.nodes import Problem, SpecError
from codegen.write import texts

_TEMPLATES: Final = Path(__file__).parent / "templates"
_SHADOWED: Final = {"dt": "date|datetime", "builtins": "bool|dict|float|int|list|str"}
"""Types that a field may be called like, by the module that they are taken from."""

_EVIDENT: Final = {
    "id": "unique number",
    "created_at": "time of creation",
    "updated_at": "time of the last change",
    "email": "e-mail address",
    "birthday": "day of birth",
}
"""What goes without saying of fields that are called so."""

_CLASS: Final = re.compile(
    r"^(?:@define.*\n)?class (\w+)(?:.*\n)+?(?=@define|class |\Z)", re.MULTILINE
)
_MODEL_IMPORTS: Final = """from __future__ import annotations

import builtins
import datetime as dt
from datetime import date, datetime
from attrs import define, field
"""
_OURS: Final = (
    "DIRECT ID_OF_PERSON INDIRECT JSON NOTHING_MORE SCHOOL_TIME SENSITIVE UNSET Model "
    "OpenEnum OpenIntEnum OpenModel Unset in_link json_name rest unix"
)
"""What models are made of."""


def models_source(api: Api) -> str:
    """The module of models, not yet formatted."""
    if not api.classes:
        return "__all__: list[str] = []\n"
    return module(sorted(api.public), class_texts(api).values())


def module(names: Sequence[str], parts: Iterable[str]) -> str:
    """A module of models, which shows some names; not yet formatted."""
    text = "\n\n".join(parts)
    ours = [one for one in _OURS.split() if re.search(rf"\b{one}\b", text)]
    head = _MODEL_IMPORTS + texts.imports("homeroom._core.model", ours)
    return f"{head}\n\n{texts.exports(names)}\n\n{text}\n"


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
    schemas: dict[str, object] = {
        one.name: {
            "type": "integer" if one.numbers else "string",
            "enum": list(one.values),
            "x-enum-varnames": list(one.members),
        }
        for one in api.choices
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
    for one in api.classes:
        told = texts.sourced(one.doc, one.source)
        data[one.name] = {"docstring": texts.docstring(told, 4)}
    for choice in api.choices:
        data[choice.name]["base"] = "OpenIntEnum" if choice.numbers else "OpenEnum"
    docs = {one.name: one.doc for one in api.classes}
    for model in api.models:
        taken = any(one.name == EXTRA for one in model.properties)
        rest = f"{EXTRA}_" if taken else EXTRA
        own = taken or model.silent
        data[model.name] |= {
            "base": "OpenModel" if model.rest and not own else "Model",
            "properties": [
                _property_data(one, model, docs) for one in model.properties
            ],
            "rest": rest if model.rest and own else "",
            "silent": ", ".join(map(repr, model.silent)),
        }
    return data


def _property_data(
    one: Property, model: Model, docs: Mapping[str, str]
) -> Mapping[str, str]:
    suffix, default = absence(
        required=one.required, nullable=one.nullable, sent=model.sent
    )
    told = any(texts.repeats(one.doc, docs[name]) for name in named(one.shape))
    said = (one.name, model.name, _EVIDENT.get(one.name, ""))
    doc = one.doc if texts.says_more(one.doc, *said) and not told else ""
    text = texts.marked(doc, one.source, model.source)
    return {
        "wire": one.wire,
        "name": one.name,
        "suffix": suffix,
        "assigned": _assigned(one, default),
        "docstring": text and texts.docstring([text], 4, attribute=True),
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

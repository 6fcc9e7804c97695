"""A whole spec into records."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from codegen.plan.methods import methods
from codegen.plan.names import is_snake, pascal
from codegen.plan.paths import reached
from codegen.plan.records import Api, Choice, Client, Group, Method, Model
from codegen.plan.schemas import Catalog
from codegen.plan.servers import address, clients, defaults
from codegen.plan.tables import tables
from codegen.read.nodes import Node, Problem, SpecError
from codegen.read.references import check_models, check_references
from codegen.read.spec import Spec, sentence


def plan(spec: Spec) -> Api:
    """Turn a spec into records.

    Raises:
        SpecError: The spec holds something that is not understood.
    """
    root = spec.root
    check_references(root)
    info = root.at("info")
    faces = clients(spec)
    catalog = Catalog(spec)
    found = methods(catalog)
    check_models(root, catalog.used)
    groups = _groups(root, found)
    variants = [one for method in found for one in method.variants]
    models = catalog.models
    sent = reached(models, (one.shape for method in found for one in method.arguments))
    held = reached(models, (one.data for one in variants))
    # The whole body of a page stays within reach, as the data of its response.
    got = reached(models, (one.body if one.paging else one.data for one in variants))
    _check_class_names(catalog, faces, groups)
    kept = tables(catalog, [one.role for one in faces], found)
    return Api(
        clients=faces,
        doc=sentence(info.get("summary", Node.text, info.at("title").text())),
        address=address(spec),
        defaults=defaults(spec),
        models=[
            evolve(one, sent=one.name in sent, rest=one.rest or one.name in held)
            for one in models.values()
        ],
        choices=list(catalog.choices.values()),
        versions=spec.versions,
        public=sent | got,
        groups=groups,
        methods=found,
        tables=kept,
    )


def _groups(root: Node, found: Sequence[Method]) -> Sequence[Group]:
    docs = {tag.at("name").text(): tag for tag in root.get("tags", Node.items, ())}
    groups: dict[str, Group] = {}
    for method in found:
        name = method.resource
        if name is None and method.name in docs:
            reason = f"{method.name} is a method and a resource"
            raise SpecError(Problem(method.line, reason))
        if name is None or name in groups:
            continue
        if name not in docs or not is_snake(name):
            reason = f"the resource {name} needs a tag of that name (snake_case)"
            raise SpecError(Problem(method.line, reason))
        text = docs[name].at("description").text()
        groups[name] = Group(name=name, doc=sentence(text))
    for name, tag in docs.items():
        if name not in groups:
            raise tag.stop(f"no operation has the resource {name}")
    return list(groups.values())


def _check_class_names(
    catalog: Catalog, faces: Sequence[Client], groups: Sequence[Group]
) -> None:
    made = {pascal(group.name) for group in groups}
    made |= {f"{one.name}Api" for one in faces}
    made |= {f"{name}WithResponse" for name in made}
    classes: dict[str, Model | Choice] = {**catalog.models, **catalog.choices}
    for name in sorted(made & classes.keys()):
        reason = f"{name} would name a model and a resource"
        raise SpecError(Problem(classes[name].line, reason))

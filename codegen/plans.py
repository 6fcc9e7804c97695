"""A whole spec into records."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from codegen import shapes
from codegen.methods import methods
from codegen.names import is_pascal, is_snake, pascal
from codegen.records import Api, Group, Method, Region
from codegen.references import check_models, check_references
from codegen.schemas import Catalog
from codegen.source import Node, Problem, SpecError
from codegen.spec import Spec, sentence

_URL = re.compile(r"(https://[a-z0-9.-]+)(/\{version\})?")


def plan(spec: Spec) -> Api:
    """Turn a spec into records.

    Raises:
        SpecError: The spec holds something that is not understood.
    """
    root = spec.root
    check_references(root)
    info = root.at("info")
    client = info.at("x-client")
    if not is_pascal(client.text()):
        raise client.stop(f"{client.text()} cannot name a class")
    catalog = Catalog(spec)
    found = methods(catalog)
    check_models(root, catalog.used)
    groups = _groups(root, found)
    _check_class_names(catalog, client, groups)
    version, versions = _versions(root)
    return Api(
        client=client.text(),
        doc=sentence(info.get("summary", Node.text, info.at("title").text())),
        regions=_regions(root),
        version=version,
        versions=versions,
        models=list(catalog.roles(_sent(found)).values()),
        choices=list(catalog.choices.values()),
        groups=groups,
        methods=found,
    )


def _sent(found: Sequence[Method]) -> set[str]:
    """The classes that request bodies mention."""
    return {
        name
        for method in found
        for one in method.arguments
        for name in shapes.named(one.shape)
    }


def _groups(root: Node, found: Sequence[Method]) -> Sequence[Group]:
    docs = {tag.at("name").text(): tag for tag in root.get("tags", Node.items, ())}
    groups: dict[str, Group] = {}
    for method in found:
        name = method.resource
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
    _check_attributes(found, groups.keys())
    return list(groups.values())


def _check_attributes(found: Sequence[Method], groups: Collection[str]) -> None:
    for method in found:
        if method.resource is None and method.name in groups:
            reason = f"{method.name} is a method and a resource"
            raise SpecError(Problem(method.line, reason))


def _check_class_names(catalog: Catalog, client: Node, groups: Sequence[Group]) -> None:
    made = {f"{client.text()}Api", *(pascal(group.name) for group in groups)}
    made |= {f"{name}WithResponse" for name in made}
    lines = {name: one.line for name, one in catalog.models.items()}
    lines |= {name: one.line for name, one in catalog.choices.items()}
    for name in sorted(made & lines.keys()):
        reason = f"{name} would name a model and a resource"
        raise SpecError(Problem(lines[name], reason))


def _regions(root: Node) -> Sequence[Region]:
    regions: list[Region] = []
    for server in root.at("servers").items():
        url = _URL.fullmatch(server.at("url").text())
        if url is None:
            raise server.at("url").stop("https://host or https://host/{version}")
        name = server.at("x-region").text()
        if name in {one.name for one in regions}:
            raise server.at("x-region").stop(f"a second region is called {name}")
        regions.append(Region(name=name, url=url[1]))
    return regions


def _versions(root: Node) -> tuple[str | None, Sequence[str]]:
    """The default version and all versions, which are the same on every server."""
    servers = root.at("servers").items()
    if not servers:
        raise root.at("servers").stop("at least one server is needed")
    found = [_version(server) for server in servers]
    for server, one in zip(servers, found, strict=True):
        if one != found[0]:
            raise server.stop("the versions differ from those of the first server")
    return found[0]


def _version(server: Node) -> tuple[str | None, Sequence[str]]:
    has_version = "{version}" in server.at("url").text()
    variables = server.get("variables", Node.fields, dict[str, Node]())
    if set(variables) != ({"version"} if has_version else set()):
        raise server.stop("the variables and those in the url differ")
    if not has_version:
        return None, []
    variable = variables["version"]
    default = variable.at("default").text()
    versions = [one.text() for one in variable.get("enum", Node.items, ())]
    if versions and default not in versions:
        raise variable.stop(f"the default {default} is not in the enum")
    return default, versions or [default]

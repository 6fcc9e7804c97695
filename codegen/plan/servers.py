"""The clients to generate, and the servers that they talk to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from codegen.plan.names import is_pascal, is_snake
from codegen.plan.records import Client, Defaults, Regions, Site
from codegen.read.nodes import Node
from codegen.read.spec import Spec, label

_URL: Final = re.compile(r"(https://[a-z0-9.-]+)(/\{version\})?")
_ROLE_URL: Final = re.compile(r"(https://[a-z0-9.-]+)((?:/[A-Za-z0-9._-]+)*)")
_MODULES: Final = frozenset({"models", "operations", "tables"})
"""Generated modules that a role's module must not replace."""


def clients(spec: Spec) -> Sequence[Client]:
    """The one client of a vendor, or one for each role."""
    info = spec.root.at("info")
    if info.has("x-client"):
        return [Client(name=_client_name(info.at("x-client")), role=None)]
    found: list[Client] = []
    for role, node in info.at("x-roles").fields().items():
        if not is_snake(role) or role in _MODULES:
            raise node.stop(f"{role} cannot name a module")
        found.append(Client(name=_client_name(node), role=role))
    if not found or len({one.name for one in found}) < len(found):
        raise info.at("x-roles").stop("no role, or two with one name")
    return found


def _client_name(node: Node) -> str:
    if not is_pascal(node.text()):
        raise node.stop(f"{node.text()} cannot name a class")
    return node.text()


def defaults(spec: Spec) -> Defaults | None:
    """What the vendor's clients keep to, where that differs from others."""
    info = spec.root.at("info")
    if not info.has("x-defaults"):
        return None
    said = info.at("x-defaults")
    return Defaults(
        in_flight=said.get("in-flight", _above_zero, None),
        timeout=said.get("timeout", _above_zero, None),
        pause=said.get("pause", _above_zero, None),
        counts_by=said.get("counts-by", Node.text, None),
        source=label(said, ""),
    )


def _above_zero(node: Node) -> int:
    if node.number() < 1:
        raise node.stop("a number above 0 is expected here")
    return node.number()


def address(spec: Spec) -> Regions | Site | None:
    """Where the vendor serves its API; `None` if that differs by customer."""
    if spec.roles:
        return _site(spec)
    listed = spec.root.at("servers").items()
    if not listed:
        raise spec.root.at("servers").stop("at least one server is needed")
    if not any(one.has("x-region") for one in listed):
        for one in listed:
            _check_described(one)
        return None
    version, versions = _versions(listed[0])
    for server in listed:
        if _versions(server) != (version, versions):
            raise server.stop("the versions differ from those of the first server")
    return Regions(servers=_regions(listed), version=version, versions=versions)


def _site(spec: Spec) -> Site:
    servers = spec.root.at("servers")
    hosts: set[str] = set()
    prefixes: dict[str, str] = {}
    for server in servers.items():
        role = spec.role(server.at("x-role"))
        url = _ROLE_URL.fullmatch(server.at("url").text())
        if url is None:
            raise server.at("url").stop("https://host or https://host/path")
        if role in prefixes:
            raise server.at("x-role").stop(f"a second server has the role {role}")
        hosts.add(url[1])
        prefixes[role] = url[2]
    for role in spec.roles:
        if role not in prefixes:
            raise servers.stop(f"no server has the role {role}")
    if len(hosts) > 1:
        raise servers.stop("the servers of the roles are on several hosts")
    return Site(url=hosts.pop(), prefixes={role: prefixes[role] for role in spec.roles})


def _regions(listed: Sequence[Node]) -> Mapping[str, str]:
    regions: dict[str, str] = {}
    for server in listed:
        url = _URL.fullmatch(server.at("url").text())
        if url is None:
            raise server.at("url").stop("https://host or https://host/{version}")
        name = server.at("x-region").text()
        if name in regions:
            raise server.at("x-region").stop(f"a second region is called {name}")
        regions[name] = url[1]
    return regions


def _check_described(server: Node) -> None:
    if server.has("x-role"):
        raise server.at("x-role").stop("the vendor has no roles")
    if not server.at("url").text().startswith("https://"):
        raise server.at("url").stop("https:// is expected")
    _variables(server)


def _variables(server: Node) -> Mapping[str, Node]:
    variables = server.get("variables", Node.fields, dict[str, Node]())
    if set(variables) != set(re.findall(r"\{([^}]*)\}", server.at("url").text())):
        raise server.stop("the variables and those in the url differ")
    return variables


def _versions(server: Node) -> tuple[str | None, Sequence[str]]:
    variable = _variables(server).get("version")
    if variable is None:
        return None, []
    default = variable.at("default").text()
    versions = [one.text() for one in variable.get("enum", Node.items, ())]
    if versions and default not in versions:
        raise variable.stop(f"the default {default} is not in the enum")
    return default, versions or [default]

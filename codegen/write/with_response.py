"""The classes whose methods give the HTTP answer around the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codegen.plan.records import Api, Client
from codegen.write.resources import ResourceClass, attached, resources
from codegen.write.texts import imports

_RESPONSE_IMPORTS: Final = """from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

"""


def with_response_source(api: Api, client: Client) -> str:
    """The module beside that of the resources of one client, not yet formatted."""
    classes = resources(api, client)
    named = imports(f".{client.module}", [one.name for one in classes])
    return "\n\n".join(
        [
            "from __future__ import annotations",
            f"{_RESPONSE_IMPORTS}{named}",
            *("\n".join(_class_around(one)) for one in classes),
            "",
        ]
    )


def _class_around(one: ResourceClass) -> Iterator[str]:
    yield f"class {one.name}WithResponse(WithResponse[{one.name}]):"
    yield from (attached(group, "WithResponse") for group in one.groups)
    for method in one.methods:
        made = "walking" if method.paging else "responding"
        yield f"    {method.name}: Final = {made}({one.name}.{method.name})"

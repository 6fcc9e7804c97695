"""One async client for the school platforms Class, Classe365, ClassCharts, ManageBac.

The names below are loaded when they are first used, so that importing the package
costs next to nothing.
"""

from __future__ import annotations

from homeroom._core.version import __version__

TYPE_CHECKING = False  # As in `typing`, whose import would be most of the cost.
if TYPE_CHECKING:
    from typing import Final

    from homeroom.auth import Secret
    from homeroom.bulk import BulkOutcome, ItemOutcome
    from homeroom.classcharts import ClassChartsParent, ClassChartsStudent
    from homeroom.classcom import ClassCom
    from homeroom.classe365 import Classe365
    from homeroom.client import Client
    from homeroom.convert import from_dict, to_dict
    from homeroom.errors import HomeroomError
    from homeroom.managebac import ManageBac
    from homeroom.options import UNSET, CallOptions, Limits, RetryPolicy
    from homeroom.paging import Page, Pager
    from homeroom.response import Attempt, Response, Saved

_HOMES: Final = {
    "auth": ("Secret",),
    "bulk": ("BulkOutcome", "ItemOutcome"),
    "classcharts": ("ClassChartsParent", "ClassChartsStudent"),
    "classcom": ("ClassCom",),
    "classe365": ("Classe365",),
    "client": ("Client",),
    "convert": ("from_dict", "to_dict"),
    "errors": ("HomeroomError",),
    "managebac": ("ManageBac",),
    "options": ("UNSET", "CallOptions", "Limits", "RetryPolicy"),
    "paging": ("Page", "Pager"),
    "response": ("Attempt", "Response", "Saved"),
}

__all__ = [
    "UNSET",
    "Attempt",
    "BulkOutcome",
    "CallOptions",
    "ClassChartsParent",
    "ClassChartsStudent",
    "ClassCom",
    "Classe365",
    "Client",
    "HomeroomError",
    "ItemOutcome",
    "Limits",
    "ManageBac",
    "Page",
    "Pager",
    "Response",
    "RetryPolicy",
    "Saved",
    "Secret",
    "__version__",
    "from_dict",
    "to_dict",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(f"homeroom.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'homeroom' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)

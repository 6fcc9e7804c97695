"""One async client for the school platforms Class, Classe365, ClassCharts, ManageBac.

The names below are loaded when they are first used, so that importing the package
costs next to nothing.
"""

from __future__ import annotations

from homeroom._core.version import __version__ as __version__

TYPE_CHECKING = False  # As in `typing`, whose import would be most of the cost.
if TYPE_CHECKING:
    from typing import Final

    from homeroom.auth import Secret as Secret
    from homeroom.bulk import BulkOutcome as BulkOutcome, ItemOutcome as ItemOutcome
    from homeroom.classcharts import (
        ClassChartsParent as ClassChartsParent,
        ClassChartsStudent as ClassChartsStudent,
    )
    from homeroom.classcom import ClassCom as ClassCom
    from homeroom.classe365 import Classe365 as Classe365
    from homeroom.client import Client as Client
    from homeroom.convert import from_dict as from_dict, to_dict as to_dict
    from homeroom.errors import HomeroomError as HomeroomError
    from homeroom.managebac import ManageBac as ManageBac
    from homeroom.options import (
        UNSET as UNSET,
        CallOptions as CallOptions,
        Clock as Clock,
        Limits as Limits,
        RetryPolicy as RetryPolicy,
    )
    from homeroom.paging import Page as Page, Pager as Pager
    from homeroom.pool import Pool as Pool
    from homeroom.response import (
        Attempt as Attempt,
        Response as Response,
        Saved as Saved,
    )

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
    "options": ("UNSET", "CallOptions", "Clock", "Limits", "RetryPolicy"),
    "paging": ("Page", "Pager"),
    "pool": ("Pool",),
    "response": ("Attempt", "Response", "Saved"),
}

_NAMES: Final = ["__version__", *(name for names in _HOMES.values() for name in names)]
if not TYPE_CHECKING:
    __all__ = _NAMES


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(f"homeroom.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'homeroom' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_NAMES)

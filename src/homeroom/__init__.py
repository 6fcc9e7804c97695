"""One async client for the school platforms Class, Classe365, ClassCharts, ManageBac.

The names below are loaded when they are first used, so that importing the package
costs next to nothing.
"""

from __future__ import annotations

from homeroom._core.version import __version__ as __version__

TYPE_CHECKING = False  # As in `typing`, whose import would be most of the cost.
if TYPE_CHECKING:
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

else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "_core.version": "__version__",
            "auth": "Secret",
            "bulk": "BulkOutcome ItemOutcome",
            "classcharts": "ClassChartsParent ClassChartsStudent",
            "classcom": "ClassCom",
            "classe365": "Classe365",
            "client": "Client",
            "convert": "from_dict to_dict",
            "errors": "HomeroomError",
            "managebac": "ManageBac",
            "options": "UNSET CallOptions Clock Limits RetryPolicy",
            "paging": "Page Pager",
            "pool": "Pool",
            "response": "Attempt Response Saved",
        },
    )
    __all__ = __dir__()

"""The models of ClassCharts' student and parent APIs.

`Source` is where a fact comes from: the `vendor document` that the client is built on,
`vendor elsewhere` (other text of the vendor), a `third party` or a `guess`. A field has
a mark where it differs from its class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom.classcharts._generated.models import *  # noqa: F403
else:
    from homeroom.classcharts._generated.models import (
        __all__ as __all__,
        __dir__ as __dir__,
        __getattr__ as __getattr__,
    )

"""What the `with_response` view and pages give back around the data."""

from __future__ import annotations

from homeroom._core.misfits import Misfit as Misfit, MisfitWarning as MisfitWarning
from homeroom._core.response import (
    Attempt as Attempt,
    Response as Response,
    Saved as Saved,
)

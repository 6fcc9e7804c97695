"""Models to plain dicts and back."""

from __future__ import annotations

from homeroom._core.structure import from_dict as from_dict, to_dict as to_dict

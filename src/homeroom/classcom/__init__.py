"""Class, the virtual classroom of class.com: its API of version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom.classcom.client import ClassCom as ClassCom
else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(__name__, {"client": "ClassCom"})
    __all__ = __dir__()

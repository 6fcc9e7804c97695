"""ClassCharts: the student API and the parent API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom._core.saved import SavedFile as SavedFile
    from homeroom.classcharts.parent import ClassChartsParent as ClassChartsParent
    from homeroom.classcharts.student import ClassChartsStudent as ClassChartsStudent
else:
    from homeroom._core.late import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "client": "SavedFile",
            "parent": "ClassChartsParent",
            "student": "ClassChartsStudent",
        },
    )
    __all__ = __dir__()

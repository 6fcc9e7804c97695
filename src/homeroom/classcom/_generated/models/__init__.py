# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of ClassCom, loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    from .classes import *
    from .enrollments import *
    from .reporting import *
    from .schedules import *
    from .templates import *
    from .users import *
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "classes": "AdditionalInstructor ClassSettings CreatedClass "
            "CreatedDeferredClass DeferredClass SchoolClass SessionTime TrackingField ",
            "enrollments": "DeferredEnrollment DeferredPerson Enrollment "
            "EnrollmentRole LaunchLink ",
            "reporting": "Attendance AttendanceRecord AttendanceSession EventType "
            "MetricEvent ",
            "schedules": "ClassDate CreatedClassDate ",
            "templates": "Template TemplateStatus ",
            "users": "IdentifiedBy Pagination User UserPage UserRole ",
        },
    )
    __all__ = __dir__()

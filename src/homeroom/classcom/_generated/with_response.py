# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassCom that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import (
    ClassComApi,
    Classes,
    Enrollments,
    Reporting,
    Schedules,
    Templates,
    Users,
)


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with the HTTP answer around the data."""

    _plain = Classes
    list: Final = responding(Classes.list)
    get: Final = responding(Classes.get)
    create: Final = responding(Classes.create)
    update: Final = responding(Classes.update)
    update_deferred: Final = responding(Classes.update_deferred)
    delete: Final = responding(Classes.delete)


class EnrollmentsWithResponse(WithResponse[Enrollments]):
    """As `Enrollments`, with the HTTP answer around the data."""

    _plain = Enrollments
    list: Final = responding(Enrollments.list)
    create: Final = responding(Enrollments.create)
    update: Final = responding(Enrollments.update)
    delete: Final = responding(Enrollments.delete)
    launch: Final = responding(Enrollments.launch)


class ReportingWithResponse(WithResponse[Reporting]):
    """As `Reporting`, with the HTTP answer around the data."""

    _plain = Reporting
    attendance: Final = responding(Reporting.attendance)
    metrics: Final = walking(Reporting.metrics)


class SchedulesWithResponse(WithResponse[Schedules]):
    """As `Schedules`, with the HTTP answer around the data."""

    _plain = Schedules
    list: Final = responding(Schedules.list)
    create: Final = responding(Schedules.create)
    delete: Final = responding(Schedules.delete)


class TemplatesWithResponse(WithResponse[Templates]):
    """As `Templates`, with the HTTP answer around the data."""

    _plain = Templates
    list: Final = responding(Templates.list)
    get: Final = responding(Templates.get)
    create: Final = responding(Templates.create)
    update: Final = responding(Templates.update)
    delete: Final = responding(Templates.delete)


class UsersWithResponse(WithResponse[Users]):
    """As `Users`, with the HTTP answer around the data."""

    _plain = Users
    list: Final = walking(Users.list)
    get: Final = responding(Users.get)
    save: Final = responding(Users.save)
    delete: Final = responding(Users.delete)


class ClassComApiWithResponse(WithResponse[ClassComApi]):
    """As `ClassComApi`, with the HTTP answer around the data."""

    _plain = ClassComApi
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    enrollments: Attached[EnrollmentsWithResponse] = Attached(EnrollmentsWithResponse)
    reporting: Attached[ReportingWithResponse] = Attached(ReportingWithResponse)
    schedules: Attached[SchedulesWithResponse] = Attached(SchedulesWithResponse)
    templates: Attached[TemplatesWithResponse] = Attached(TemplatesWithResponse)
    users: Attached[UsersWithResponse] = Attached(UsersWithResponse)

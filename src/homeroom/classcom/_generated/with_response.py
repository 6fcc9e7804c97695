# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassCom that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Classes, Enrollments, Reporting, Schedules, Templates, Users
from .resources import ClassComApi


class ClassesWithResponse(WithResponse[Classes]):
    list: Final = responding(Classes.list)
    get: Final = responding(Classes.get)
    create: Final = responding(Classes.create)
    update: Final = responding(Classes.update)
    update_deferred: Final = responding(Classes.update_deferred)
    delete: Final = responding(Classes.delete)


class EnrollmentsWithResponse(WithResponse[Enrollments]):
    list: Final = responding(Enrollments.list)
    create: Final = responding(Enrollments.create)
    update: Final = responding(Enrollments.update)
    delete: Final = responding(Enrollments.delete)
    launch: Final = responding(Enrollments.launch)


class ReportingWithResponse(WithResponse[Reporting]):
    attendance: Final = responding(Reporting.attendance)
    metrics: Final = walking(Reporting.metrics)


class SchedulesWithResponse(WithResponse[Schedules]):
    list: Final = responding(Schedules.list)
    create: Final = responding(Schedules.create)
    delete: Final = responding(Schedules.delete)


class TemplatesWithResponse(WithResponse[Templates]):
    list: Final = responding(Templates.list)
    get: Final = responding(Templates.get)
    create: Final = responding(Templates.create)
    update: Final = responding(Templates.update)
    delete: Final = responding(Templates.delete)


class UsersWithResponse(WithResponse[Users]):
    list: Final = walking(Users.list)
    get: Final = responding(Users.get)
    save: Final = responding(Users.save)
    delete: Final = responding(Users.delete)


class ClassComApiWithResponse(WithResponse[ClassComApi]):
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    enrollments: Attached[EnrollmentsWithResponse] = Attached(EnrollmentsWithResponse)
    reporting: Attached[ReportingWithResponse] = Attached(ReportingWithResponse)
    schedules: Attached[SchedulesWithResponse] = Attached(SchedulesWithResponse)
    templates: Attached[TemplatesWithResponse] = Attached(TemplatesWithResponse)
    users: Attached[UsersWithResponse] = Attached(UsersWithResponse)

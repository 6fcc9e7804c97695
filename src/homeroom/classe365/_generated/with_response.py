# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Methods of Classe365 that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Classe365Api, Classes, Departments, Records, Sessions, Students


class StudentsWithResponse(WithResponse[Students]):
    """As `Students`, with the HTTP answer around the data."""

    _plain = Students
    list: Final = walking(Students.list)
    get: Final = responding(Students.get)
    save: Final = responding(Students.save)


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with the HTTP answer around the data."""

    _plain = Classes
    list: Final = walking(Classes.list)
    get: Final = responding(Classes.get)
    save: Final = responding(Classes.save)


class SessionsWithResponse(WithResponse[Sessions]):
    """As `Sessions`, with the HTTP answer around the data."""

    _plain = Sessions
    list: Final = walking(Sessions.list)
    get: Final = responding(Sessions.get)
    save: Final = responding(Sessions.save)


class DepartmentsWithResponse(WithResponse[Departments]):
    """As `Departments`, with the HTTP answer around the data."""

    _plain = Departments
    list: Final = walking(Departments.list)
    get: Final = responding(Departments.get)
    save: Final = responding(Departments.save)


class RecordsWithResponse(WithResponse[Records]):
    """As `Records`, with the HTTP answer around the data."""

    _plain = Records
    list: Final = walking(Records.list)
    get: Final = responding(Records.get)
    save: Final = responding(Records.save)


class Classe365ApiWithResponse(WithResponse[Classe365Api]):
    """As `Classe365Api`, with the HTTP answer around the data."""

    _plain = Classe365Api
    students: Attached[StudentsWithResponse] = Attached(StudentsWithResponse)
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    sessions: Attached[SessionsWithResponse] = Attached(SessionsWithResponse)
    departments: Attached[DepartmentsWithResponse] = Attached(DepartmentsWithResponse)
    records: Attached[RecordsWithResponse] = Attached(RecordsWithResponse)

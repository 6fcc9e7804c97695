# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Methods of Classe365 that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Students, Classes, Sessions, Departments, Records, Classe365Api


class StudentsWithResponse(WithResponse[Students]):
    list: Final = walking(Students.list)
    get: Final = responding(Students.get)
    save: Final = responding(Students.save)


class ClassesWithResponse(WithResponse[Classes]):
    list: Final = walking(Classes.list)
    get: Final = responding(Classes.get)
    save: Final = responding(Classes.save)


class SessionsWithResponse(WithResponse[Sessions]):
    list: Final = walking(Sessions.list)
    get: Final = responding(Sessions.get)
    save: Final = responding(Sessions.save)


class DepartmentsWithResponse(WithResponse[Departments]):
    list: Final = walking(Departments.list)
    get: Final = responding(Departments.get)
    save: Final = responding(Departments.save)


class RecordsWithResponse(WithResponse[Records]):
    list: Final = walking(Records.list)
    get: Final = responding(Records.get)
    save: Final = responding(Records.save)


class Classe365ApiWithResponse(WithResponse[Classe365Api]):
    students: Attached[StudentsWithResponse] = Attached(StudentsWithResponse)
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    sessions: Attached[SessionsWithResponse] = Attached(SessionsWithResponse)
    departments: Attached[DepartmentsWithResponse] = Attached(DepartmentsWithResponse)
    records: Attached[RecordsWithResponse] = Attached(RecordsWithResponse)

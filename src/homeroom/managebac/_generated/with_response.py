# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Methods of ManageBac that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Classes, ManageBacApi

__all__ = ["ClassesWithResponse", "ManageBacApiWithResponse"]


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with the HTTP answer around the data."""

    _plain = Classes
    list: Final = walking(Classes.list)
    create: Final = responding(Classes.create)
    upsert: Final = responding(Classes.upsert)
    get: Final = responding(Classes.get)
    update: Final = responding(Classes.update)
    update_students: Final = responding(Classes.update_students)
    add_students: Final = responding(Classes.add_students)
    remove_students: Final = responding(Classes.remove_students)


class ManageBacApiWithResponse(WithResponse[ManageBacApi]):
    """As `ManageBacApi`, with the HTTP answer around the data."""

    _plain = ManageBacApi
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    ping: Final = responding(ManageBacApi.ping)

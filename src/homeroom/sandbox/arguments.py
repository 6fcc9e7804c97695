"""Keyword arguments of the clients, as the sandbox hands them out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from homeroom._core.httpx_link import Transport


class ManageBacOptions(TypedDict):
    """Keyword arguments of the `ManageBac` client."""

    base_url: str
    token: str


class ManageBacInProcess(ManageBacOptions):
    """The same, without a socket."""

    transport: Transport


class ClassChartsStudentOptions(TypedDict):
    """Keyword arguments of the `ClassChartsStudent` client."""

    base_url: str
    code: str
    date_of_birth: date


class ClassChartsStudentInProcess(ClassChartsStudentOptions):
    """The same, without a socket."""

    transport: Transport


class ClassChartsParentOptions(TypedDict):
    """Keyword arguments of the `ClassChartsParent` client."""

    base_url: str
    email: str
    password: str


class ClassChartsParentInProcess(ClassChartsParentOptions):
    """The same, without a socket."""

    transport: Transport


class ClassComOptions(TypedDict):
    """Keyword arguments of the `ClassCom` client."""

    base_url: str
    api_key: str


class ClassComInProcess(ClassComOptions):
    """The same, without a socket."""

    transport: Transport


class Classe365Options(TypedDict):
    """Keyword arguments of the `Classe365` client."""

    base_url: str
    subdomain: str
    api_key: str


class Classe365InProcess(Classe365Options):
    """The same, without a socket."""

    transport: Transport

"""Keyword arguments of every client, as attributes and by name."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import cast

from homeroom.sandbox.classcharts.vendor import ParentArguments, StudentArguments
from homeroom.sandbox.classcom.vendor import ClassComArguments
from homeroom.sandbox.classe365.vendor import Classe365Arguments
from homeroom.sandbox.managebac.vendor import ManageBacArguments


class Clients(ABC):
    """Opens the first school on every platform: `ManageBac(**it.managebac)`."""

    @abstractmethod
    def clients(self) -> Mapping[str, Mapping[str, object]]:
        """Keyword arguments of all clients, by the names of the attributes below."""

    @property
    def managebac(self) -> ManageBacArguments:
        """Keyword arguments of a `ManageBac` client."""
        return cast("ManageBacArguments", self.clients()["managebac"])

    @property
    def classcom(self) -> ClassComArguments:
        """Keyword arguments of a `ClassCom` client."""
        return cast("ClassComArguments", self.clients()["classcom"])

    @property
    def classe365(self) -> Classe365Arguments:
        """Keyword arguments of a `Classe365` client."""
        return cast("Classe365Arguments", self.clients()["classe365"])

    @property
    def classcharts_student(self) -> StudentArguments:
        """Keyword arguments of a `ClassChartsStudent` client, for one pupil."""
        return cast("StudentArguments", self.clients()["classcharts_student"])

    @property
    def classcharts_parent(self) -> ParentArguments:
        """Keyword arguments of a `ClassChartsParent` client, for that pupil's parent,
        who has two more children.
        """
        return cast("ParentArguments", self.clients()["classcharts_parent"])

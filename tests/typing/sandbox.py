"""The sandbox's arguments fit the clients: checked by mypy, never run."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom.sandbox import Sandbox, Served


def in_process(sandbox: Sandbox) -> None:
    """Without a socket."""
    ManageBac(**sandbox.managebac)
    ClassCom(**sandbox.classcom)
    Classe365(**sandbox.classe365)
    ClassChartsStudent(**sandbox.classcharts_student)
    ClassChartsParent(**sandbox.classcharts_parent)
    assert_type(sandbox.managebac["token"], str)
    assert_type(sandbox.classcharts_student["date_of_birth"], date)
    ManageBac(**sandbox.classe365)  # type: ignore[misc]


def on_a_socket(served: Served) -> None:
    """The same names; further options go beside them."""
    ManageBac(**served.managebac, retry=None)
    ClassCom(**served.classcom, timeout=3)
    Classe365(**served.classe365)
    ClassChartsStudent(**served.classcharts_student)
    ClassChartsParent(**served.classcharts_parent)
    ClassCom(**served.managebac)  # type: ignore[misc]


def added(sandbox: Sandbox) -> None:
    """The vendor's name decides which client an added school is for."""
    ManageBac(**sandbox.add_school(seed=2))
    ManageBac(**sandbox.add_school("managebac", seed=2, pupils=40))
    ClassCom(**sandbox.add_school("classcom", seed=3, classes=12))
    Classe365(**sandbox.add_school("classe365", seed=4))
    family = sandbox.add_school("classcharts", seed=5)
    ClassChartsStudent(**family["classcharts_student"])
    ClassChartsParent(**family["classcharts_parent"])
    sandbox.add_school("moodle", seed=6)  # type: ignore[call-overload]
    sandbox.add_school("classcom")  # type: ignore[call-overload]

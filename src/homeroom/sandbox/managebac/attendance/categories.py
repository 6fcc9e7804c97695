"""What a mark in a register can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

ABSENT: Final = 0
PRESENT: Final = 1
LATE: Final = 2
ASSUMED: Final = -1
"""A second category with the label of `PRESENT`, which cannot be written."""


@frozen
class Category:
    """A category; `enabled` is not said of all."""

    status: int
    label: str
    abbreviation: str
    color_code: str
    enabled: bool | None = True

    def shown(self) -> dict[str, object]:
        """The category as the vendor's sample has it, without an id."""
        return {
            "status": self.status,
            "label": self.label,
            "abbreviation": self.abbreviation,
            "enabled": self.enabled,
            "color_code": self.color_code,
        }


# Numbers and labels: vendor elsewhere. Abbreviations, colours and which are off but
# those of `Present`: a guess.
CATEGORIES: Final[Mapping[int, Category]] = {
    one.status: one
    for one in (
        Category(ASSUMED, "Present", "P", "#008800", None),
        Category(ABSENT, "Absent", "A", "#cc0000", None),
        Category(PRESENT, "Present", "P", "#008800", None),
        Category(LATE, "Late", "L", "#ff9900"),
        Category(3, "Dress Code", "DC", "#996633"),
        Category(4, "Late & Dress Code", "LDC", "#cc6633"),
        Category(5, "Dismissed", "D", "#663399"),
        Category(10, "Health", "H", "#3366cc"),
        Category(11, "Sports", "S", "#33aacc"),
        Category(12, "Fieldtrip", "F", "#339966"),
        Category(13, "Excused", "E", "#999999"),
        Category(14, "Other", "O", "#666666"),
        Category(15, "Music lesson", "C1", "#aa3377"),
        Category(16, "Custom 2", "C2", "#777777", enabled=False),
        Category(17, "Custom 3", "C3", "#888888", enabled=False),
        Category(18, "Custom 4", "C4", "#aaaaaa", enabled=False),
    )
}


def can_be_written(status: object) -> bool:
    """Whether a request may set a status: all but the assumed and those turned off.

    That one which is turned off is refused is a guess.
    """
    if type(status) is not int or status == ASSUMED:
        return False
    category = CATEGORIES.get(status)
    return category is not None and category.enabled is not False

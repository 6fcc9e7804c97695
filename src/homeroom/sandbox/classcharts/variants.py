"""What differs between the reports of ClassCharts: each is one way to switch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, get_args

from attrs import define, field, fields, setters, validators

Door = Literal["open", "captcha", "bot check", "expired", "moved"]
"""What stands at the login: a 403 with HTML and a 419 come from a third party."""

Taken = Literal["both", "GET", "POST"]
"""By what `/ping` and `/pupils` can be asked for.

GET: vendor document. POST alone: third party, since 2026.
"""

Otherwise = Literal["status", "forbidden", "method", "redirect"]
"""How the other method is answered: 401, 403, 405, or a redirect to another host.

The redirect: third party; the others: a guess.
"""

Written = Literal["number", "flag", "text"]
"""How `success` is written (third party, all of them)."""

_CHOICES: Final = {
    "door": get_args(Door),
    "taken": get_args(Taken),
    "otherwise": get_args(Otherwise),
    "written": get_args(Written),
}


@define(kw_only=True, on_setattr=setters.validate)
class Variants:
    """How this ClassCharts behaves where reports differ."""

    door: Door = field(default="open", validator=validators.in_(get_args(Door)))
    taken: Taken = field(default="both", validator=validators.in_(get_args(Taken)))
    otherwise: Otherwise = field(
        default="redirect", validator=validators.in_(get_args(Otherwise))
    )
    written: Written = field(
        default="number", validator=validators.in_(get_args(Written))
    )
    named: bool = field(default=False, validator=validators.instance_of(bool))
    """Whether calls of both roles want the credentials cookie, which has to name the id
    of the header. That they want it: third party; that it has to: a guess."""
    links: bool = field(default=True, validator=validators.instance_of(bool))
    """Whether links to files are still good; they run out (third party)."""

    def change(self, sent: Mapping[str, object]) -> None:
        """Switch some of them.

        Raises:
            ValueError: There is no such one, or it cannot be that; nothing changes.
        """
        known = {one.name for one in fields(Variants)}
        for name, value in sent.items():
            if name not in known:
                raise ValueError(f"Known are {', '.join(sorted(known))}.")
            choices = _CHOICES.get(name)
            if choices is None and not isinstance(value, bool):
                raise ValueError(f"{name}: true or false")
            if choices is not None and value not in choices:
                raise ValueError(f"{name}: one of {', '.join(choices)}")
        for name, value in sent.items():
            setattr(self, name, value)

    def success(self, good: object) -> object:
        """How a number or flag that tells success is written."""
        match self.written:
            case "number":
                return good
            case "flag":
                return bool(good)
            case "text":
                return "1" if good else "0"

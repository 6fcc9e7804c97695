"""Why a request is refused: what its body says, or what the school does not have."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.store import Errors


class Unpermitted(Refusal):
    """The body has fields that the operation does not take (vendor elsewhere)."""

    def __init__(self, names: Iterable[str], allowed: Collection[str]) -> None:
        listed = ", ".join(f":{name}" for name in names)
        self.message: str = f"found unpermitted parameters: {listed}"
        params: list[object] = [
            {name: []} if name.endswith("_ids") else name for name in allowed
        ]
        super().__init__(422, {"error": self.message, "allowed_params": params})


class Invalid(Exception):
    """Body of the body are refused, each for a reason; a 422 says so."""

    def __init__(self, errors: Errors) -> None:
        super().__init__("invalid values")
        self.errors = errors


class Absent(Exception):
    """One item of many is about a record that is not there."""


def wrong(name: str, message: str) -> Invalid:
    """One field of a body is refused, or `base` (vendor elsewhere)."""
    return Invalid({name: [message]})


def bad_structure() -> Refusal:
    """A 400 for a body that has the wrong structure (vendor elsewhere)."""
    return Refusal(400, {"error": "Invalid payload data structure."})


def not_found(model: str, number: object, **beside: str) -> Refusal:
    """A 404 for a record that the school does not have (vendor elsewhere)."""
    said = f"Couldn't find {model} with 'id'={number}"
    return Refusal(404, {"error": said, **beside})

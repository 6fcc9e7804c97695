"""Bodies that are refused: fields that an operation does not take, and bad values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Body = Mapping[str, object]
Errors = dict[str, list[str]]


class Unpermitted(Exception):
    """The body has fields that the operation does not take."""

    def __init__(self, names: Iterable[str], allowed: Iterable[str]) -> None:
        super().__init__("unpermitted parameters")
        listed = ", ".join(f":{name}" for name in names)
        self.message: str = f"found unpermitted parameters: {listed}"
        allowed_params: list[object] = [
            {name: []} if name.endswith("_ids") else name for name in allowed
        ]

        self.body: dict[str, object] = {
            "error": self.message,
            "allowed_params": allowed_params,
        }


class Invalid(Exception):
    """Values of the body are refused, each for a reason."""

    def __init__(self, errors: Errors) -> None:
        super().__init__("invalid values")
        self.errors = errors

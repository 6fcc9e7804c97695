"""What the body of a refusal says, whichever of the known shapes it has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, cast

from attrs import field, frozen

from homeroom._core.misfits import Report
from homeroom._core.scalars import read_flag

_DEEPEST: Final = 8
"""Levels of lists and maps in which messages are looked for."""
REFUSING: Final = ("error", "errors", "success", "status")
"""Members by which an answer says that what was asked for was not done."""
_FAILED: Final = ("error", "fail", "failed")
"""The `status` of an answer that is a refusal."""
_CODE: Final = re.compile(r"\(error_code: *([^)]+)\)\s*$")
_SAYING: Final = ("error", "errors", "message", "reason", "detail", "title")
"""The members of a JSON answer that hold words."""

_UNSHOWN: Final = re.compile(
    r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_INLINE: Final = re.compile(
    r"</?(?:a|abbr|b|code|em|font|i|small|span|strong|u)\b[^<>]*>", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^<>]*>")
_MARKUP: Final = re.compile(r"\s*<(?:!doctype|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)

_MOST: Final = 100
"""Texts that are given; more of them are a page, and no reason."""


@frozen(kw_only=True)
class ErrorDetail:
    """The vendor's own words about a failure; they may quote personal data."""

    message: str | None = field(default=None, repr=False)
    """Text for the whole request."""
    fields: Mapping[str, tuple[str, ...]] = field(
        factory=dict[str, tuple[str, ...]], repr=False
    )
    """Messages by field; `base` holds those for the whole record."""
    allowed: tuple[object, ...] = field(default=(), repr=False)
    """Parameters that the vendor would have taken, when it refused one."""
    reason: str | None = field(default=None, repr=False)
    code: str | None = field(default=None, repr=False)
    """The vendor's word or number for the kind of failure."""
    errors: tuple[object, ...] = field(default=(), repr=False)
    """What came in a list, as plain JSON."""


def parse_error(body: bytes) -> ErrorDetail | None:
    """The detail in a body, or `None` when it has none of the known shapes.

    Known are `error` as text or as a map of fields, `errors` as text, as a list or as a
    map of fields, with `allowed_params`, `reason` and `data` (a map of fields) beside
    them; and `message` that ends in `(error_code: ...)`.
    """
    try:
        answer: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    said = cast("dict[str, object]", answer)
    error, errors = said.get("error"), said.get("errors")
    message = _said(said.get("message"))
    if error is None and errors is None and message is None:
        return None
    code = _CODE.search(message or "")
    return ErrorDetail(
        message=_said(error) or _said(errors) or message,
        fields=_fields(error) | _fields(errors) | _fields(said.get("data")),
        allowed=_listed(said.get("allowed_params")),
        reason=_said(said.get("reason")),
        code=code[1] if code else None,
        errors=_listed(errors),
    )


def reasons_in(body: bytes) -> list[str]:
    """The texts in a body: of JSON its messages, of a page what people see of it."""
    text = body.decode("utf-8", "replace")
    try:
        lines: Iterable[str] = _words(json.loads(text))
    except (ValueError, RecursionError):
        lines = shown_texts(text) if _MARKUP.match(text) else text.splitlines()
    trimmed = (" ".join(line.split()) for line in lines)
    return list(dict.fromkeys(line for line in trimmed if line))[:_MOST]


def shown_texts(page: str) -> Iterator[str]:
    """The texts that people see of a page, one for each block."""
    from html import unescape  # With all the characters that have a name.

    blocks = _TAG.split(_INLINE.sub("", _UNSHOWN.sub(" ", page)))
    return map(unescape, blocks)


def _words(said: object) -> tuple[str, ...]:
    if not isinstance(said, dict):
        return messages(said)
    held = cast("Mapping[str, object]", said)
    return tuple(chain(*(messages(held.get(name) or None) for name in _SAYING)))


def refuses(said: Mapping[str, object]) -> bool:
    """Whether the members of an answer say that what was asked for was not done."""
    errors = [said.get("error"), said.get("errors")]
    return (
        any(one and read_flag(one, Report()) is not False for one in errors)
        or read_flag(said.get("success"), Report()) is False
        or said.get("status") in _FAILED
    )


def messages_by_field(value: object) -> dict[str, tuple[str, ...]]:
    """Messages by field; those without one belong to the whole record, `base`."""
    said = messages(value)
    return _fields(value) or ({"base": said} if said else {})


def messages(value: object) -> tuple[str, ...]:
    """The messages in a text, a list, a map or a nest of them, which has an end."""
    return tuple(_texts(value, 0)) if type(value) in (str, dict, list) else ()


def _texts(value: object, depth: int) -> Iterator[str]:
    if not isinstance(value, dict | list):
        yield str(value)
    elif depth == _DEEPEST:
        yield "…"
    elif isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _texts(one, depth + 1)
    else:
        for name, one in cast("dict[object, object]", value).items():
            yield from (f"{name}: {text}" for text in _texts(one, depth + 1))


def _fields(value: object) -> dict[str, tuple[str, ...]]:
    given = cast("dict[object, object]", value) if isinstance(value, dict) else {}
    return {str(name): messages(said) for name, said in given.items()}


def _said(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _listed(value: object) -> tuple[object, ...]:
    return tuple(cast("list[object]", value)) if isinstance(value, list) else ()

"""The vendor's words about a failure as a list of texts, whatever they came in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import chain
from typing import Final, cast

from homeroom._core.error_body import messages

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
    blocks = _TAG.split(_INLINE.sub("", _UNSHOWN.sub(" ", page)))
    return map(unescape, blocks)


def _words(said: object) -> tuple[str, ...]:
    if not isinstance(said, dict):
        return messages(said)
    held = cast("Mapping[str, object]", said)
    return tuple(chain(*(messages(held.get(name) or None) for name in _SAYING)))

"""One HTTP answer, read to its end."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field


@define(kw_only=True)
class Answer:
    """One HTTP answer with its body read and decoded."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    cookies: tuple[str, ...] = field(default=(), repr=False)
    """The `Set-Cookie` headers; none is kept or sent back by the wire."""
    method: str = "GET"
    """Of the request."""

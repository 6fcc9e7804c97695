"""Docstrings of generated methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.records import Argument, LastId, Method, Times
from codegen.shapes import annotation
from codegen.texts import docstring, section

_OPTIONS: Final = "options: As in `CallOptions`."
_ERRORS: Final = {
    "204": "NotFoundError",
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "ValidationError",
    "429": "RateLimitError",
    "5XX": "ServerError",
}


def long(method: Method) -> str:
    """The docstring with all that is known."""
    arguments = [f"{one.name}: {one.doc}" for one in asked(method)]
    scope = f"Needs the scope `{method.scope}`." if method.scope else ""
    return docstring(
        [
            method.summary,
            method.doc,
            scope,
            f"Source: {method.source}.",
            section("Args", [*arguments, _OPTIONS]),
            section("Returns", [] if method.nothing else [_returned(method)], hang=0),
            section("Raises", [*_unsent(method), *_raised(method)]),
        ],
        8,
    )


def asked(method: Method) -> Sequence[Argument]:
    """The arguments that the user passes."""
    return [one for one in method.arguments if one.own is None]


def _returned(method: Method) -> str:
    if not method.paging:
        return method.returns
    text = f"A pager over `{annotation(method.data, sent=False)}`"
    if isinstance(method.paging, LastId):
        text += _walked(method, method.paging)
    if isinstance(method.paging, Times):
        text += ", oldest first"
    return f"{text}; nothing is sent before it is used."


def _walked(method: Method, plan: LastId) -> str:
    text = f", newest first, up to {plan.default_size} on a page"
    for one in method.arguments:
        if one.place == "query" and one.wire == plan.since:
            text += f", back to `{one.name}`"
    return text


def _unsent(method: Method) -> Iterator[str]:
    """What is refused before anything is sent."""
    words = {"exactly_one": "Not exactly one", "at_least_one": "None"}
    for one in method.demands:
        text = f"{words[one.check]} of {_listed(one.names)} is given."
        yield f"ConfigurationError: {text}"
    names = {one.wire: one.name for one in method.arguments}
    for argument in method.arguments:
        if argument.first_of:
            others = [names[wire] for wire in argument.first_of]
            text = f"None of {_listed([argument.name, *others])} is given."
            yield f"ConfigurationError: {text}"


def _listed(names: Sequence[str]) -> str:
    quoted = [f"`{name}`" for name in names]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _raised(method: Method) -> Iterator[str]:
    for one in method.raises:
        yield f"{_ERRORS.get(one.status, 'StatusError')}: {one.doc}"
    if method.first:
        yield "NotFoundError: The answer is an empty list."
    if method.safety == "unsafe":
        unless = method.idempotent_with
        given = f"`{unless}` was not given and t" if unless else "T"
        reason = "he connection broke; the request may have been carried out."
        yield f"OutcomeUnknown: {given}{reason}"

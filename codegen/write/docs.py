"""Docstrings of generated methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.plan.records import LastIdPlan, Method, TimePlan
from codegen.plan.shapes import annotation
from codegen.write.examples import Classes, example_lines
from codegen.write.texts import WIDTH, docstring, first_clause, marked, section

_OPTIONS_LINE: Final = "options: Of this call; see `CallOptions`."
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


def method_docstring(method: Method, classes: Classes) -> str:
    """The docstring of a method."""
    arguments = [
        f"{one.name}: {marked(one.doc, one.source, method.source)}"
        for one in method.asked
    ]
    source = f"Source: {method.source}."
    told = [" ".join(filter(None, [method.doc, source]))]
    if method.scope:
        told = [method.doc, f"Needs the scope `{method.scope}`. {source}"]
    return docstring(
        [
            method.summary,
            *told,
            section("Args", [*arguments, _OPTIONS_LINE]),
            section("Returns", [] if method.nothing else [_returned(method)], hang=0),
            section("Raises", [*_unsent(method), *_raised(method)]),
            "\n    ".join(["Example:", *example_lines(method, classes)]),
        ],
        8,
    )


def _returned(method: Method) -> str:
    if not method.paging:
        return method.returns
    text = f"A pager over `{annotation(method.data, sent=False)}`"
    if isinstance(method.paging, LastIdPlan):
        text += _walked(method, method.paging)
    if isinstance(method.paging, TimePlan):
        text += ", oldest first"
    return f"{text}; nothing is sent before it is used."


def _walked(method: Method, plan: LastIdPlan) -> str:
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
        error = _ERRORS.get(one.status, "StatusError")
        yield f"{error}: {first_clause(one.doc, WIDTH - 14 - len(error))}"
    if method.first:
        yield "NotFoundError: The answer is an empty list."
    if method.safety == "unsafe":
        unless = method.idempotent_with
        given = f"`{unless}` was not given and t" if unless else "T"
        reason = "he connection broke; the request may have been carried out."
        yield f"OutcomeUnknown: {given}{reason}"

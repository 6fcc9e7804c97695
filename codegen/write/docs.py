"""Docstrings of generated methods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.plan.records import LastIdPlan, Method, Raise, TimePlan
from codegen.plan.shapes import annotation
from codegen.write import texts
from codegen.write.examples import Classes, example_lines

_DOUBT: Final = "o answer, or a 5xx; it may have been carried out."
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
_USUAL: Final = ("401", "403", "429", "5XX")
_CHANGED: Final = "it after change, as created or deleted"
"""What goes without saying of the record that a write gives."""


def method_docstring(method: Method, classes: Classes) -> str:
    """The docstring of a method."""
    needed = f"Needs the scope `{method.scope}`." if method.scope else ""
    told = " ".join(filter(None, [method.summary, needed, method.doc]))
    return texts.docstring(
        [
            *texts.sourced(told, method.source),
            texts.section("Args", _passed_in(method)),
            texts.section("Returns", _returned(method), hang=0),
            texts.section("Raises", _raised(method)),
            "\n    ".join(["Example:", *example_lines(method, classes)]),
        ],
        8,
    )


def _passed_in(method: Method) -> Sequence[str]:
    """The arguments, unless their names and the summary say it all."""
    told = {
        one.name: texts.marked(one.doc, one.source, method.source)
        for one in method.asked
    }
    more = any(
        texts.says_more(text, name, method.summary) for name, text in told.items()
    )
    return [f"{name}: {text}" for name, text in told.items()] if more else []


def _returned(method: Method) -> Sequence[str]:
    """What comes, where the type and the summary do not say it."""
    kind = annotation(method.data, sent=False)
    if isinstance(method.paging, LastIdPlan):
        return [f"A pager over `{kind}`{_walked(method, method.paging)}."]
    if isinstance(method.paging, TimePlan):
        return [f"A pager over `{kind}`, oldest first."]
    said = f"{kind} {method.summary} {_CHANGED}"
    silent = method.nothing or method.paging
    more = not silent and texts.says_more(method.returns, said)
    return [method.returns] if more else []


def _walked(method: Method, plan: LastIdPlan) -> str:
    text = f", newest first, up to {plan.default_size} on a page"
    for one in method.arguments:
        if one.place == "query" and one.wire == plan.since:
            text += f", back to `{one.name}`"
    return text


def _raised(method: Method) -> Sequence[str]:
    """The errors, each once with all that can bring it about."""
    told: dict[str, str] = {}
    for error, text in [*_unsent(method), *_failed(method)]:
        before = f"{told[error][:-1]}; or " if error in told else ""
        told[error] = f"{before}{text[0].lower()}{text[1:]}" if before else text
    return [f"{error}: {text}" for error, text in told.items()]


def _unsent(method: Method) -> Iterator[tuple[str, str]]:
    """What is refused before anything is sent."""
    words = {"exactly_one": "Not exactly one", "at_least_one": "None"}
    for one in method.demands:
        text = f"{words[one.check]} of {_quoted(one.names)} is given."
        yield "ConfigurationError", text
    names = {one.wire: one.name for one in method.arguments}
    for argument in method.arguments:
        if argument.first_of:
            others = [names[wire] for wire in argument.first_of]
            text = f"None of {_quoted([argument.name, *others])} is given."
            yield "ConfigurationError", text


def _quoted(names: Sequence[str]) -> str:
    quoted = [f"`{name}`" for name in names]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _failure(one: Raise) -> tuple[str, str]:
    error = _ERRORS.get(one.status, "StatusError")
    return error, texts.first_clause(one.doc, texts.WIDTH - 14 - len(error))


def usual_failures(methods: Sequence[Method]) -> Sequence[Raise]:
    """The failures that have to do with who asks and how often, or with the service.

    They are told once, at the client, if most methods have them for the same reason.
    """
    found = Counter(one for method in methods for one in method.raises)
    return [
        one
        for one, count in found.items()
        if one.status in _USUAL and count > len(methods) / 2
    ]


def raises_anywhere(usual: Sequence[Raise]) -> Sequence[str]:
    """The paragraphs on usual failures."""
    lines = [": ".join(_failure(one)) for one in usual]
    told = ["What any method can raise, besides what its own docstring says:"]
    return [*told, texts.section("Raises", lines)] if usual else []


def _failed(method: Method) -> Iterator[tuple[str, str]]:
    """What goes wrong once it is sent."""
    unsafe, unless = method.safety == "unsafe", method.idempotent_with
    for one in method.raises:
        # Nobody knows whether a server that failed did what is unsafe to repeat.
        if one.status[0] != "5" or not unsafe or unless:
            yield _failure(one)
    if method.first and not {"204", "404"} & {one.status for one in method.raises}:
        yield "NotFoundError", "There is none."
    if unsafe:
        given = f"Without `{unless}`: n" if unless else "N"
        yield "OutcomeUnknown", given + _DOUBT

"""Docstrings, safe whatever they hold, and lists of names; both fill their lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import Final

WIDTH: Final = 88
_TIED: Final = "\N{NO-BREAK SPACE}"

_PARTICLES: Final = (
    "a an and are be been ha have if in i it of on or that the their there thi wa were "
    "what when whether which who"
)
"""As `_words` leaves them."""


def docstring(
    paragraphs: Sequence[str], indent: int, *, attribute: bool = False
) -> str:
    """A docstring literal; lines after the first are indented.

    Args:
        paragraphs: Each is wrapped, unless it holds line ends of its own.
        indent: Spaces in front of the quotes.
        attribute: Whether it is that of an attribute. In the others, the formatter
            puts the closing quotes behind a single line, however long.
    """
    pad = " " * indent
    texts = [text for text in paragraphs if text]
    whole = "".join(texts)
    # Backslashes can stand as they are, and there are any.
    raw = "\\" in whole and '"""' not in whole and whole[-1] not in '\\"'
    safe = texts if raw else [_escaped(text) for text in texts]
    body = "\n\n".join(_block(text, indent, n == 0) for n, text in enumerate(safe))
    opening = 'r"""' if raw else '"""'
    fits = indent + len(body) + len(opening) + 3 <= WIDTH
    if not fits and not attribute:
        body = _block(body, indent + 3, True)
    if "\n" not in body and fits:
        if body.endswith('"'):
            body = f'{body[:-1]}\\"'
        return f'{opening}{body}"""'
    first, *rest = body.split("\n")
    padded = [f"{pad}{line}" if line else "" for line in rest]
    return "\n".join([opening + first, *padded, f'{pad}"""'])


def sourced(doc: str, source: str) -> Sequence[str]:
    """What something is and where that is known from: on one line if that fits."""
    text = f"{doc} Source: {source}."
    first, _, rest = text.partition(". ")
    single = len(text) <= WIDTH - 10 or text.count(". ") == 1
    return [text] if single else [f"{first}.", rest]


def marked(doc: str, source: str, around: str) -> str:
    """What a field or argument is, with its source where that around it differs."""
    return doc if source == around else f"{doc} ({source})".lstrip()


def says_more(doc: str, *names: str) -> bool:
    """Whether a text says more than the names of a field and its class."""
    return bool(set(_words(doc)) - set(_words(" ".join(names))))


def repeats(doc: str, other: str) -> bool:
    """Whether a text says what another begins with."""
    return _words(doc) == _words(other)[: len(_words(doc))]


def first_clause(text: str, width: int) -> str:
    """The first sentence of a text, or as many clauses of it as fit on one line."""
    first = text.partition(". ")[0].rstrip(".")
    while len(first) >= width:
        clauses = list(re.finditer(r"[,;:]? (?=\()|[,;:] | - ", first))
        if not clauses:
            return textwrap.shorten(first, width, placeholder=" …")
        first = first[: clauses[-1].start()]
    return f"{first}."


def section(title: str, entries: Sequence[str], *, hang: int = 4) -> str:
    """A section of a docstring; further lines of an entry hang below its first."""
    lines = [_wrapped(one, 80, "    ", " " * (4 + hang)) for one in entries]
    return "\n".join([f"{title}:", *lines]) if entries else ""


def _block(text: str, indent: int, first: bool) -> str:
    quotes = "   " if first else ""
    wrapped = _wrapped(text, WIDTH - indent, quotes)
    return text if "\n" in text else wrapped.removeprefix(quotes)


def _wrapped(text: str, width: int, first: str, rest: str = "") -> str:
    """The text in lines; one that ends with a source keeps that together."""
    lines = textwrap.wrap(
        re.sub(r"(?<=Source:) | (?=\w+[.)]+$)", _TIED, text),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace(_TIED, " ")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _words(text: str) -> Sequence[str]:
    """The words of a text without particles, and without an `s` at their end."""
    found = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", text)
    words = (one.lower().rstrip("s") for one in found)
    return [one for one in words if one not in _PARTICLES.split()]


def exports(names: Sequence[str]) -> str:
    """The names of a module, in lines that are full."""
    lines = _filled([f'"{one}"' for one in names], 74)
    return "\n".join(
        f"__all__ {'+=' if n else '='} [{line}]" for n, line in enumerate(lines)
    )


def imports(module: str, names: Sequence[str]) -> str:
    """Imports of names from a module, in lines that are full."""
    start = f"from {module} import "
    return "\n".join(start + line for line in _filled(names, WIDTH - len(start)))


def _filled(names: Sequence[str], width: int) -> Sequence[str]:
    return [one.rstrip(",") for one in textwrap.wrap(", ".join(names), width)]

"""Docstrings: wrapped, indented, and safe whatever they hold."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

WIDTH = 88


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
    raw = _can_be_raw("".join(texts))
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


def lead(text: str) -> Sequence[str]:
    """The first sentence, and the rest as a second paragraph."""
    first, dot, rest = text.partition(". ")
    return [f"{first}.", rest] if dot else [text]


def section(title: str, entries: Sequence[str], *, hang: int = 4) -> str:
    """A section of a docstring, or nothing if it is empty.

    Args:
        title: Such as `Args`.
        entries: Such as `name: what it is`.
        hang: Spaces by which further lines of an entry are indented below the first.
    """
    lines = [_entry(one, hang) for one in entries]
    return "\n".join([f"{title}:", *lines]) if entries else ""


def _entry(text: str, hang: int) -> str:
    lines = textwrap.wrap(
        text,
        WIDTH - 8,
        initial_indent="    ",
        subsequent_indent=" " * (4 + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _block(text: str, indent: int, first: bool) -> str:
    if "\n" in text:
        return text
    quotes = "   " if first else ""
    lines = textwrap.wrap(
        text,
        WIDTH - indent,
        initial_indent=quotes,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).removeprefix(quotes)


def _can_be_raw(text: str) -> bool:
    """Whether backslashes can stand as they are, and there are any."""
    return "\\" in text and '"""' not in text and text[-1] not in '\\"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')

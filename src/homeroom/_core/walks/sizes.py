"""The size of a page and the page to start from, as the user asks for them."""

from __future__ import annotations

from collections.abc import Mapping

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET
from homeroom._core.plans import CursorPlan, OffsetPlan, Paging, ProbePlan
from homeroom._core.warn import warn_user


class PageSizeWarning(UserWarning):
    """A page's size or number was out of range; the nearest one is used."""


def page_size(query: Mapping[str, object], name: str, default: int, most: int) -> int:
    """The page size that was asked for, or the nearest that the vendor takes.

    Raises:
        ConfigurationError: It is not a whole number.
    """
    asked = asked_count(query, name, default)
    size = min(max(asked, 1), most)
    if size != asked:
        text = f"{name}: {asked} is out of range 1 to {most}; using {size}"
        warn_user(text, PageSizeWarning)
    return size


def first_number(query: Mapping[str, object], name: str, first: int) -> int:
    """The number of the page to start from, or of the first where it is below that.

    Raises:
        ConfigurationError: It is not a whole number.
    """
    asked = asked_count(query, name, first)
    if asked < first:
        warn_user(f"{name}: {asked} is below {first}; using {first}", PageSizeWarning)
    return max(asked, first)


def asked_count(query: Mapping[str, object], name: str, default: int) -> int:
    """A whole number among the arguments.

    Raises:
        ConfigurationError: It is something else.
    """
    value = query.get(name, UNSET)
    if value is UNSET:
        return default
    if type(value) is not int:
        raise ConfigurationError(f"{name}: must be a whole number")
    return value


def size_of_chain(
    plan: CursorPlan | OffsetPlan | ProbePlan, spec: Paging, query: Mapping[str, object]
) -> tuple[int | None, tuple[str, ...]]:
    """The page size, if one is asked for, and how the method calls the argument.

    Raises:
        ConfigurationError: It is no whole number, or such pages have no size.
    """
    name = spec.size if isinstance(spec, CursorPlan | OffsetPlan) else None
    asked = query.get(name, UNSET) if name else UNSET
    if name is None or asked is UNSET:
        return None, ()
    if plan.size is None:
        raise ConfigurationError(f"{name}: these pages have no size to ask for")
    if type(asked) is not int or asked < 1:
        raise ConfigurationError(f"{name}: must be a whole number above 0")
    return asked, (name,)

"""Per-item outcomes of calls that change many records at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, cast

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError, PartialFailure
from homeroom._core.fields import rest_field
from homeroom._core.misfits import Misfit
from homeroom._core.plans import BulkPlan

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class ItemOutcome(Generic[T_co]):
    """What became of one item."""

    key: int | str
    """The record's id, or the item's index in what was sent."""
    ok: bool
    status: str
    """The vendor's word, such as `ok` or `unprocessable_entity`."""
    errors: Mapping[str, tuple[str, ...]] = field(repr=False)
    """The vendor's reasons by field; may hold personal data."""
    item: T_co = field(repr=False)
    """The result as the vendor gave it."""


@frozen(kw_only=True)
class BulkOutcome(Generic[T_co]):
    """What became of every item of a bulk call; true only if all went well."""

    items: tuple[ItemOutcome[T_co], ...]
    missing: tuple[int | str, ...] = ()
    """Keys of items that were sent and are not in the answer."""
    misfits: tuple[Misfit, ...] = ()
    """What of the answer could not be read, such as results without a key."""

    @property
    def ok(self) -> bool:
        """Whether every item that was sent came back as a success."""
        return not self.missing and all(item.ok for item in self.items)

    @property
    def succeeded(self) -> tuple[ItemOutcome[T_co], ...]:
        """The items that went well."""
        return tuple(item for item in self.items if item.ok)

    @property
    def failed(self) -> tuple[ItemOutcome[T_co], ...]:
        """The items that did not."""
        return tuple(item for item in self.items if not item.ok)

    def raise_for_failures(self) -> None:
        """Do nothing if all went well.

        Raises:
            PartialFailure: Some items failed or are missing.
        """
        if not self.ok:
            error = PartialFailure(
                f"{len(self.failed)} of {len(self.items)} items failed, "
                f"{len(self.missing)} are missing from the answer"
            )
            error.outcome = self
            raise error

    def __bool__(self) -> bool:
        return self.ok

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[ItemOutcome[T_co]]:
        return iter(self.items)


def sent_keys(plan: BulkPlan, sent: object) -> tuple[int | str, ...]:
    """What ties each item of a request to its result.

    Raises:
        ConfigurationError: It is no list of items, or one has no key.
    """
    if not isinstance(sent, Sequence) or isinstance(sent, str | bytes):
        raise ConfigurationError(f"{plan.sent}: takes a list")
    items = cast("Sequence[object]", sent)
    if plan.key == "index":
        return tuple(range(len(items)))
    return tuple(_key(plan, item) for item in items)


def bulk_outcome(
    plan: BulkPlan,
    answer: object,
    keys: Sequence[int | str],
    misfits: tuple[Misfit, ...] = (),
) -> BulkOutcome[object]:
    """Tie the results in an answer to what was sent.

    Args:
        plan: Where the results are.
        answer: The decoded answer.
        keys: Of the items that were sent.
        misfits: What of the answer could not be read.
    """
    found = getattr(answer, plan.items) if plan.items else answer
    items = tuple(_item(plan, result) for result in cast("list[object]", found))
    unanswered = Counter(keys) - Counter(item.key for item in items)
    return BulkOutcome(
        items=items,
        missing=tuple(unanswered.elements()),
        misfits=misfits,
    )


def _item(plan: BulkPlan, result: object) -> ItemOutcome[object]:
    from homeroom._core.error_body import messages_by_field

    status = str(getattr(result, plan.status) or "")
    return ItemOutcome(
        key=cast("int | str", getattr(result, plan.key)),
        ok=status == plan.ok,
        status=status,
        errors=messages_by_field(_messages_of(result, plan.errors)),
        item=result,
    )


def _messages_of(result: object, name: str) -> object:
    """The messages as they came, also where they have not the shape of the field."""
    rest = rest_field(cast("Hashable", type(result)))
    extra = cast("Mapping[str, object]", getattr(result, rest) if rest else {})
    return extra.get(name) or getattr(result, name)


def _key(plan: BulkPlan, item: object) -> int | str:
    if isinstance(item, Mapping):
        key = cast("Mapping[str, object]", item).get(plan.key)
    else:
        key = getattr(item, plan.key, None)
    if isinstance(key, int | str):
        return key
    raise ConfigurationError(f"{plan.sent}: every item needs {plan.key}")

"""What a night asks of a list, and what is remembered of it, decided without I/O."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, cast

from attrs import evolve, field, frozen

from homeroom._core.model import JSON
from homeroom._core.tables import Table
from homeroom.sync.batches import State

MARGIN: Final = timedelta(minutes=2)
"""How much before its first answer a walk counts as begun: clocks of servers differ."""

A_NIGHT: Final = timedelta(hours=12)
"""How long a run that was cut off can be gone on with."""


def as_time(text: object) -> datetime | None:
    """A moment as states have it."""
    return datetime.fromisoformat(text) if isinstance(text, str) else None


def as_text(moment: datetime | None) -> str | None:
    """A moment as states have it."""
    return moment.astimezone(UTC).isoformat() if moment else None


@frozen(kw_only=True)
class Night:
    """One run over a school, which goes on with the one before if that was cut off."""

    id: str
    """When it began."""
    now: datetime
    full: bool
    """Whether everything is read whole, whatever is remembered."""
    full_refresh: timedelta
    """How old the last whole reading may be."""

    @classmethod
    def of(
        cls, last: State, now: datetime, *, full: bool, full_refresh: timedelta
    ) -> Night:
        """The night of a school.

        Args:
            last: What its last night left; empty if there was none.
            now: The time.
            full: Whether the user wants everything read whole.
            full_refresh: How old the last whole reading may be.
        """
        begun = as_time(last.get("night"))
        goes_on = begun is not None and not last.get("ended") and now - begun < A_NIGHT
        id = cast("str", last["night"]) if goes_on else as_text(now)
        assert id is not None
        return cls(id=id, now=now, full=full, full_refresh=full_refresh)

    def state(self, *, ended: bool) -> State:
        """What is remembered of it."""
        return {"night": self.id, "ended": ended}


@frozen(kw_only=True)
class Known:
    """What is remembered of a table as a whole."""

    policy: str = ""
    """What of it might be kept."""
    last_full: datetime | None = None
    """When the last night began in which all of it was read."""
    due: bool = False
    """Whether a night went by in which what is gone could not be judged."""
    held: str = ""
    """Why what is gone was not marked, if a person has to accept it."""
    aliases: str = ""
    """A digest of the key by which ids that tell rows apart were replaced, if any."""

    @classmethod
    def of(cls, state: State) -> Known:
        """From its state."""
        return cls(
            policy=str(state.get("policy", "")),
            last_full=as_time(state.get("last_full")),
            due=bool(state.get("due")),
            held=str(state.get("held", "")),
            aliases=str(state.get("aliases", "")),
        )

    def state(self) -> State:
        """As it is stored."""
        return {
            "policy": self.policy,
            "last_full": as_text(self.last_full),
            "due": self.due,
            "held": self.held,
            "aliases": self.aliases,
        }


def reads_whole(table: Table, known: Known, policy: str, night: Night) -> bool:
    """Whether a table is read whole tonight, and not what changed alone."""
    return (
        table.since is None
        or night.full
        or known.due
        or known.policy != policy
        or known.last_full is None
        or night.now - known.last_full >= night.full_refresh
    )


@frozen(kw_only=True)
class Walk:
    """How far one list was read: of a table, or of one parent or day of it."""

    night: str = ""
    since: datetime | None = None
    """From when on rows were asked for; `None` for all."""
    began: datetime | None = None
    """By the server's clock."""
    part: int = 0
    """Which of the table's parts is being read; their count if all were."""
    whole: bool = True
    """Whether no part that was read lacks rows."""
    counted: bool = True
    """Whether every part that was read is known to be complete."""
    checkpoint: Mapping[str, object] | None = field(default=None, repr=False)
    mark: datetime | None = None
    """From when on to ask the next night; `None` for all."""
    done: bool = False

    @classmethod
    def of(cls, state: State) -> Walk:
        """From its state."""
        checkpoint = state.get("checkpoint")
        return cls(
            night=str(state.get("night", "")),
            since=as_time(state.get("since")),
            began=as_time(state.get("began")),
            part=cast("int", state.get("part", 0)),
            whole=bool(state.get("whole", True)),
            counted=bool(state.get("counted", True)),
            checkpoint=dict(checkpoint) if isinstance(checkpoint, dict) else None,
            mark=as_time(state.get("mark")),
            done=bool(state.get("done")),
        )

    def state(self) -> State:
        """As it is stored."""
        return {
            "night": self.night,
            "since": as_text(self.since),
            "began": as_text(self.began),
            "part": self.part,
            "whole": self.whole,
            "counted": self.counted,
            "checkpoint": cast("JSON", self.checkpoint),
            "mark": as_text(self.mark),
            "done": self.done,
        }

    def tonight(self, table: Table, night: Night, *, whole: bool) -> Walk:
        """What to read tonight: where it was cut off, or else from the start.

        Args:
            table: Of which.
            night: Which.
            whole: Whether the table is read whole.
        """
        if self.night == night.id and not (night.full and self.since):
            return self
        since = None if whole or table.since is None else self.mark
        if since is not None and table.since is not None:
            since -= table.since.lookback
        return Walk(night=night.id, since=since, mark=self.mark)

    def ended(self, *, sure: bool, now: datetime) -> Walk:
        """After all its parts were read: the mark moves to its begin if it was whole.

        Where the server does not tell the time, the next night reads all. Where it
        tells one that is yet to come, ours counts. A walk that went on from an earlier
        run may lack what moved in between, and one with records that could not be read
        lacks these: the mark stays.

        Args:
            sure: Whether it is neither.
            now: When the run began, by our clock.
        """
        began = min(self.began, now) - MARGIN if self.began else None
        mark = began if self.whole and sure else self.mark
        return evolve(self, checkpoint=None, mark=mark, done=True)

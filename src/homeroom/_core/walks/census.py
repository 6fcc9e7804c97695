"""Whether all rows of a list came, by the server's own count of them."""

from __future__ import annotations

from attrs import define


@define
class Census:
    """Compares what came with what the server says that there is."""

    partial: bool
    """Whether the walk sees a part of the list, as a resumed one does."""
    total: int | None = None
    """The server's latest word."""
    came: int = 0
    aside: int = 0
    """Rows that came and could not be read."""
    fell: int = 0
    rose: int = 0
    """By how much the total fell and rose during the walk, in all."""

    highest: int = 0
    """The largest total."""

    def note(self, total: int | None) -> int:
        """Take in what a page says; by how much that differs from the page before."""
        if total is None:
            return 0
        change = total - (total if self.total is None else self.total)
        self.total = total
        self.highest = max(self.highest, total)
        self.fell += max(-change, 0)
        self.rose += max(change, 0)
        return change

    @property
    def lacks(self) -> int:
        """How many rows of the total have not come."""
        return (self.total or 0) - self.came - self.aside

    @property
    def exceeds(self) -> bool:
        """Whether more rows came than removed ones explain."""
        return not self.partial and self.total is not None and -self.lacks > self.fell

    def complete(self, *, gave_up: bool, doubt: bool) -> bool | None:
        """Whether every row that was there all the time came, at the end of a walk.

        Args:
            gave_up: Whether pages were taken that may have a gap before them.
            doubt: Whether pages could not overlap on a list that moved: then the count
                may be right, and a row be missing all the same.
        """
        if gave_up:
            return False
        if self.partial or self.total is None:
            return None
        if doubt:
            return False
        if self.lacks > self.rose:
            return False
        exact = self.lacks <= 0 and not self.exceeds
        return True if exact and not self.aside else None

    def words(self) -> str:
        """What to say where rows are missing."""
        part = f"{self.came} of {self.total}" if self.total else f"{self.came}"
        what = f"{part} rows came" if self.lacks > 0 else "rows may be missing"
        return (
            f"{what}, because the list changed too much or the server "
            "counts wrong; walk it again, with .settle() if it changes all the time"
        )

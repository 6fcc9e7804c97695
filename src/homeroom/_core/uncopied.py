"""What is neither copied nor pickled, and says what to do instead."""

from __future__ import annotations

from typing import ClassVar, NoReturn


class Uncopied:
    """The base of such things."""

    __slots__ = ()

    _copying: ClassVar[str]
    """What to do instead of a copy, in words."""
    _pickling: ClassVar[str]

    def __copy__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not copied; {self._copying}")

    def __deepcopy__(self, _: object) -> NoReturn:
        self.__copy__()

    def __reduce_ex__(self, _: object) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not pickled; {self._pickling}")

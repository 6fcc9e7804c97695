"""Any resource of a school by its name, with the methods that the known ones have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack

from homeroom._core import walks
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Resource
from homeroom._core.response import Saved
from homeroom.classe365._generated.models import Record
from homeroom.classe365._generated.resources import Records

if TYPE_CHECKING:
    from homeroom._core.caller import Caller


class NamedResource(Resource):
    """One resource of the school; `records` has the same with the name as argument.

    Args:
        name: As it stands in the path, such as `teachers`.
        caller: Makes its calls.
    """

    def __init__(self, name: str, caller: Caller) -> None:
        super().__init__(caller)
        self._name = name

    @property
    def name(self) -> str:
        """As it stands in the path, such as `teachers`."""
        return self._name

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[Record]:
        """List the records.

        Args:
            limit: Records on a page (guess).
            query: Filters and further query parameters, by their names.
            options: As in `CallOptions`.

        Returns:
            A pager over `Record`; nothing is sent before it is used.
        """
        return Records(self._caller).list(
            self.name, limit=limit, query=query, **options
        )

    async def get(
        self,
        id: int | str,
        **options: Unpack[CallOptions],
    ) -> Record:
        """Get one record.

        Args:
            id: Of the record.
            options: As in `CallOptions`.

        Raises:
            NotFoundError: There is no such record.
        """
        return await Records(self._caller).get(self.name, id=id, **options)

    async def save(
        self,
        fields: Mapping[str, JSON],
        *,
        id: int | str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[Record]:
        """Create a record, or update one.

        Args:
            fields: What to write, by names in JSON, without the id.
            id: The record to update; left out, one is created.
            options: As in `CallOptions`.

        Raises:
            ConfigurationError: The id is among the fields.
            NotFoundError: There is no record with that id (guess).
            OutcomeUnknown: `id` was not given, and the record may have been created.
        """
        if "id" in fields:
            raise ConfigurationError("fields: give the id as id=")
        return await Records(self._caller).save(
            self.name,
            id=id,
            extra=fields,
            **options,
        )

# Generated from specs/library.yaml by `python -m codegen`. Do not edit.
"""Methods of Library that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Books, Shelves, LibraryApi


class BooksWithResponse(WithResponse[Books]):
    list: Final = walking(Books.list)
    create: Final = responding(Books.create)
    update_many: Final = responding(Books.update_many)
    get: Final = responding(Books.get)


class ShelvesWithResponse(WithResponse[Shelves]):
    list: Final = responding(Shelves.list)


class LibraryApiWithResponse(WithResponse[LibraryApi]):
    books: Attached[BooksWithResponse] = Attached(BooksWithResponse)
    shelves: Attached[ShelvesWithResponse] = Attached(ShelvesWithResponse)
    hours: Final = responding(LibraryApi.hours)

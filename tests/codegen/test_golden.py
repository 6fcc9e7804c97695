"""The golden output of an invented spec: its text, and how it behaves."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import attrs
import pytest

from codegen.plan.api import plan
from codegen.read.spec import read
from codegen.write.emit import generate
from homeroom import from_dict
from homeroom._core.bulk import BulkOutcome
from homeroom._core.model import JSON_NAME, UNSET, Unset
from tests.codegen.recorder import Recorder

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "library"
SPEC = HERE / "specs" / "library.yaml"
NAMES = [
    "__init__.py",
    "models.py",
    "operations.py",
    "resources.py",
    "tables.py",
    "with_response.py",
]

Load = Callable[[Path, str], ModuleType]


@pytest.fixture(scope="module")
def generated() -> Mapping[str, str]:
    return generate(plan(read(SPEC)), "specs/library.yaml")


@pytest.fixture
def models(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "models")


@pytest.fixture
def resources(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "resources")


@pytest.fixture
def views(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "with_response")


def hints(model: type) -> dict[str, object]:
    return typing.get_type_hints(model)


def defaults(model: type) -> dict[str, object]:
    return {one.name: one.default for one in attrs.fields(model)}


def wires(model: type) -> dict[str, str]:
    return {
        one.name: one.metadata[JSON_NAME]
        for one in attrs.fields(model)
        if JSON_NAME in one.metadata
    }


@pytest.mark.parametrize("name", NAMES)
def test_text(generated: Mapping[str, str], name: str) -> None:
    """The generated text is the golden text."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == generated[name]


def test_file_names(generated: Mapping[str, str]) -> None:
    """These files are written and no others."""
    assert sorted(generated) == NAMES


def test_same_again(generated: Mapping[str, str]) -> None:
    """The same spec gives the same bytes."""
    assert generated == generate(plan(read(SPEC)), "specs/library.yaml")


def test_reserved_words(models: ModuleType) -> None:
    """Names that Python or the class body needs get an underscore and an alias."""
    assert {"class_": "class"} == wires(models.Answer)
    expected = {
        "from_": "from",
        "field_": "field",
        "camel_case": "camelCase",
        "at_id": "@id",
    }
    assert expected == wires(models.Book)


def test_read_absence(models: ModuleType) -> None:
    """In an answer, left out is None, unless null is a value too."""
    found = defaults(models.Book)
    assert attrs.NOTHING is found["isbn"]
    assert attrs.NOTHING is found["returned"]
    assert None is found["title"]
    assert UNSET is found["subtitle"]


def test_read_types(models: ModuleType) -> None:
    """Types follow the schema, and None only where it is a value or a default."""
    found = hints(models.Book)
    assert str is found["isbn"]
    assert datetime | None == found["returned"]
    assert date == found["date"]
    assert date | None == found["due"]
    assert str | Unset | None == found["subtitle"]
    assert list[models.Kind] | None == found["kinds"]
    assert list[int] | None == found["list"]
    assert dict[str, object] | None == found["extra"]
    union = models.Kind | models.BookCoverOption2 | Unset | None
    assert union == found["cover"]


def test_write_absence(models: ModuleType) -> None:
    """In what is sent, left out is UNSET and null is sent as null."""
    assert date | Unset == hints(models.Loan)["until"]
    assert str | Unset | None == hints(models.Loan)["reader"]
    loan = models.Loan(book_id=1)
    assert loan.until is UNSET
    assert loan.reader is UNSET
    assert models.Loan(book_id=1, reader=None).reader is None


def test_recursion(models: ModuleType) -> None:
    """A model may hold itself."""
    inner = models.Shelf(name="inner", inner=[])
    outer = models.Shelf(name="outer", inner=[inner], outer=None)
    assert [inner] == outer.inner
    assert list[models.Shelf] == hints(models.Shelf)["inner"]


def test_nesting(models: ModuleType) -> None:
    """An object in place becomes a class named after where it stands."""
    assert models.BookPageData == hints(models.BookPage)["data"]
    assert list[models.Book] == hints(models.BookPageData)["books"]


def test_enum(models: ModuleType) -> None:
    """Enums keep values that they do not know, and name those that they do."""
    members = {name: one.value for name, one in models.Kind.__members__.items()}
    expected = {
        "NOVEL": "novel",
        "COMIC_BOOK": "comic-book",
        "VALUE_1984": "1984",
        "NONE": "none",
    }
    assert expected == members
    assert not models.Kind("scroll").known


def test_personal(models: ModuleType) -> None:
    """Personal data stays out of the repr; whether it is set does not."""
    book = models.Book(isbn="1", returned=None, date=date(2024, 1, 2), borrower="Ada Q")
    assert "Ada" not in repr(book)
    assert "borrower=<redacted>" in repr(book)
    assert "reader=UNSET" in repr(models.Loan(book_id=1))


def test_keyword_only_and_slots(models: ModuleType) -> None:
    """Models take keywords only and no attribute that is not a field."""
    with pytest.raises(TypeError):
        models.Shelf("top", [])
    with pytest.raises(AttributeError):
        models.Shelf(name="top", inner=[]).nmae = "typo"


def test_exports(models: ModuleType) -> None:
    """What users meet is exported; a wrapper is not, and error bodies are not made."""
    assert "Problem" not in dir(models)
    classes = {
        name
        for name, one in vars(models).items()
        if isinstance(one, type) and one.__module__ == models.__name__
    }
    assert {"BooksUpdateManyAnswer"} == classes - set(models.__all__)
    assert "BookPage" in models.__all__


def test_plans(load_package: Load) -> None:
    """Plans speak in Python names where attributes are meant."""
    ops = load_package(GOLDEN, "operations")
    assert {"main": "https://library.example"} == ops.REGIONS
    assert ("page", "pageSize", 0) == (
        ops.BOOKS_LIST.paging.page,
        ops.BOOKS_LIST.paging.size,
        ops.BOOKS_LIST.paging.first,
    )
    assert "data.books" == ops.BOOKS_LIST.paging.items
    assert "total_count" == ops.BOOKS_LIST.paging.total
    assert "class_" == ops.BOOKS_GET.unwrap
    assert "/books/{number}" == ops.BOOKS_GET.path
    assert "book_id" == ops.BOOKS_UPDATE_MANY.bulk.key
    assert "idempotent" == ops.BOOKS_UPDATE_MANY.safety
    assert "unsafe" == ops.BOOKS_CREATE.safety


@pytest.mark.anyio
async def test_call_body(resources: ModuleType) -> None:
    """Body keywords go out under their wire names, left-out ones as UNSET."""
    recorder = Recorder("a book")
    books = resources.LibraryApi(recorder).books
    assert "a book" == await books.create(title="T", class_=None, tags=["x"])
    expected = {
        "title": "T",
        "class": None,
        "language": UNSET,
        "tags": ["x"],
        "loan": UNSET,
        "notes": UNSET,
    }
    assert expected == recorder.asked["json"]
    assert {} == recorder.asked["options"]
    assert resources.ops.BOOKS_CREATE is recorder.asked["operation"]


@pytest.mark.anyio
async def test_call_path_and_options(resources: ModuleType) -> None:
    """Path parameters go out under their Python names, options as they are."""
    recorder = Recorder("a book")
    await resources.Books(recorder).get(7, timeout=None, headers={"x-a": None})
    assert {"number": 7} == recorder.asked["path"]
    assert {"timeout": None, "headers": {"x-a": None}} == recorder.asked["options"]


def test_pages(resources: ModuleType) -> None:
    """A paged list returns a pager at once, with wire names in the query."""
    recorder = Recorder(None)
    day = date(2024, 1, 2)
    assert "pager" == resources.Books(recorder).list(from_=day, page_size=5)
    expected = {"kinds": UNSET, "from": day, "page": UNSET, "pageSize": 5}
    assert expected == recorder.asked["query"]


@pytest.mark.anyio
async def test_view(resources: ModuleType, views: ModuleType) -> None:
    """The view returns the whole response and has the same methods."""
    recorder = Recorder("data")
    view = views.LibraryApiWithResponse(recorder)
    assert recorder.response == await view.books.get(7)
    assert recorder.response == await view.hours()
    assert "pager" == view.books.list()
    for name in ("Books", "Shelves", "LibraryApi"):
        plain = {one for one in vars(getattr(resources, name)) if one[0] != "_"}
        viewed = vars(getattr(views, f"{name}WithResponse"))
        assert plain == {one for one in viewed if one[0] != "_"}


def test_signatures(resources: ModuleType) -> None:
    """Annotations resolve, also beside a method called list."""
    found = typing.get_type_hints(resources.Shelves.list)
    assert list[resources.models.Shelf] == found["return"]
    bulk = typing.get_type_hints(resources.Books.update_many)["return"]
    assert BulkOutcome == typing.get_origin(bulk)
    parameters = inspect.signature(resources.Books.create).parameters
    assert inspect.Parameter.empty is parameters["class_"].default
    assert UNSET is parameters["language"].default


def test_docstrings(models: ModuleType, resources: ModuleType) -> None:
    """Quotes, backslashes and other scripts arrive in the docstring unharmed."""
    text = inspect.getdoc(resources.Shelves.list) or ""
    assert 'Say "hello", \'hello\' and """hello""".' in text
    assert "C:\\new\\table, an Ω\n" in text
    assert "漢字" in text
    assert 'Ends with a quote: ".' in (inspect.getdoc(models.Book) or "")
    listed = inspect.getdoc(resources.Books.list) or ""
    assert "Source: guess." in listed
    for section in ("Args:", "Example:"):
        assert f"\n{section}\n" in listed
    hours = inspect.getdoc(resources.LibraryApi.hours) or ""
    assert "\nReturns:\n    Hours by day.\n" in hours
    created = inspect.getdoc(resources.Books.create) or ""
    assert "ConflictError: The book is there already." in created


def test_what_goes_without_saying(resources: ModuleType) -> None:
    """Neither a result that its type tells of, nor arguments that their names do."""
    shown = inspect.getdoc(resources.Books.get) or ""
    assert shown.startswith("Get one book. Source: guess.\n\n")
    assert "Returns:" not in shown
    assert "Args:" not in shown
    listed = inspect.getdoc(resources.Books.list) or ""
    assert "Returns:" not in listed
    client = " ".join((inspect.getdoc(resources.LibraryApi) or "").split())
    assert "One that gives a pager sends nothing before that is used." in client


def test_a_field_called_extra_stands_beside_the_rest(models: ModuleType) -> None:
    """What the spec does not list is then kept under another name."""
    assert {"extra", "extra_"} <= {one.name for one in attrs.fields(models.Book)}
    came = {"isbn": "1", "date": "2026-09-01", "extra": {"map": 2}, "foxed": True}
    book = from_dict(models.Book, came)
    assert ({"map": 2}, {"foxed": True}) == (book.extra, book.extra_)

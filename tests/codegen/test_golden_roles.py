"""The golden output of an invented vendor with roles: its text, and what it does."""

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
from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.plans import LastIdPlan
from homeroom._core.walks.pager import Pager
from tests.codegen.recorder import Recorder

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "swimming"
SPEC = HERE / "specs" / "swimming.yaml"
NAMES = [
    *("__init__.py", "coach.py", "coach_with_response.py", "models.py"),
    *("operations.py", "swimmer.py", "swimmer_with_response.py"),
    "tables.py",
]

Load = Callable[[Path, str], ModuleType]


@pytest.fixture(scope="module")
def generated() -> Mapping[str, str]:
    return generate(plan(read(SPEC)), "specs/swimming.yaml")


@pytest.fixture
def models(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "models")


@pytest.fixture
def ops(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "operations")


@pytest.fixture
def swimmer(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "swimmer")


@pytest.fixture
def coach(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "coach")


@pytest.fixture
def swimmer_views(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "swimmer_with_response")


@pytest.fixture
def coach_views(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "coach_with_response")


def arguments(method: Callable[..., object]) -> list[str]:
    """The arguments of a method that are not options."""
    rest = {"self", "options"}
    return [name for name in inspect.signature(method).parameters if name not in rest]


def members(one: type) -> set[str]:
    return {name for name in vars(one) if name[0] != "_"}


@pytest.mark.parametrize("name", NAMES)
def test_text(generated: Mapping[str, str], name: str) -> None:
    """The generated text is the golden text."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == generated[name]


def test_file_names(generated: Mapping[str, str]) -> None:
    """Each role has a module of its own in place of the resources."""
    assert sorted(generated) == NAMES


def test_address(ops: ModuleType) -> None:
    """The roles share scheme and host, and each has its own path."""
    assert "https://club.example" == ops.BASE_URL
    assert {"swimmer": "/api/swimmer", "coach": "/coach"} == ops.PREFIXES
    assert not hasattr(ops, "REGIONS")


def test_methods_of_one_role(swimmer: ModuleType, coach: ModuleType) -> None:
    """A method that a role does not have is not in its module, nor its resource."""
    assert {"add", "toggle"} == members(swimmer.Entries)
    assert {"toggle"} == members(coach.Entries)
    assert {"times", "entries", "notices", "me"} == members(swimmer.ClubSwimmerApi)
    assert {"swimmers"} == members(coach.ClubCoachApi) - members(swimmer.ClubSwimmerApi)
    assert not hasattr(swimmer, "Swimmers")


def test_views(
    swimmer: ModuleType,
    swimmer_views: ModuleType,
    coach: ModuleType,
    coach_views: ModuleType,
) -> None:
    """Each class has a view with the same methods."""
    for module, views in ((swimmer, swimmer_views), (coach, coach_views)):
        assert module.__all__
        for name in module.__all__:
            view = getattr(views, f"{name}WithResponse")
            assert members(getattr(module, name)) == members(view)


def test_hidden(ops: ModuleType, models: ModuleType) -> None:
    """An operation that is only described makes no plan and no class."""
    plans = {name for name in vars(ops) if name.startswith(("ME", "LOGIN"))}
    assert {"ME_SWIMMER", "ME_COACH"} == plans
    assert not {"Renewed", "Session", "Nothing", "Empty"} & set(models.__all__)


def test_owner_is_no_argument(swimmer: ModuleType, coach: ModuleType) -> None:
    """The owner's argument is missing in its role and an ordinary one in others."""
    assert ["from_", "to"] == arguments(swimmer.Times.list)
    assert ["swimmer_id", "from_", "to"] == arguments(coach.Times.list)
    assert ["entry_id"] == arguments(swimmer.Entries.toggle)
    assert ["entry_id", "swimmer_id"] == arguments(coach.Entries.toggle)
    assert ["race_id", "style", "remark"] == arguments(swimmer.Entries.add)
    assert ["text"] == arguments(coach.Notices.publish)


def test_whose_data_it_is(ops: ModuleType) -> None:
    """A plan names the argument in its path that stands for the owner."""
    assert "swimmer_id" == ops.TIMES_LIST.about
    assert "{swimmer_id}" in ops.TIMES_LIST.path
    assert ops.ENTRIES_TOGGLE.about is None


def test_owner_in_path(
    swimmer: ModuleType, swimmer_views: ModuleType, coach: ModuleType
) -> None:
    """The owner stands in for the path parameter."""
    recorder = Recorder(None)
    swimmer.Times(recorder).list()
    assert {"swimmer_id": OWNER} == recorder.asked["path"]
    swimmer_views.TimesWithResponse(recorder).list()
    assert {"swimmer_id": OWNER} == recorder.asked["path"]
    coach.Times(recorder).list(7)
    assert {"swimmer_id": 7} == recorder.asked["path"]


@pytest.mark.anyio
async def test_owner_in_query_and_body(swimmer: ModuleType, coach: ModuleType) -> None:
    """The owner stands in for query parameters and body properties."""
    recorder = Recorder(None)
    await swimmer.Entries(recorder).toggle(3)
    assert {"swimmerId": OWNER} == recorder.asked["query"]
    await coach.Entries(recorder).toggle(3, swimmer_id=7)
    assert {"swimmerId": 7} == recorder.asked["query"]
    await coach.Notices(recorder).publish(text="Hello")
    assert {"text": "Hello", "author": OWNER} == recorder.asked["json"]


@pytest.mark.anyio
async def test_form(swimmer: ModuleType, models: ModuleType) -> None:
    """A body that is a form goes out as a form."""
    recorder = Recorder(None)
    await swimmer.Entries(recorder).add(5, style=models.Style.BACK)
    expected = {"swimmer": OWNER, "style": "back", "remark": UNSET}
    assert expected == recorder.asked["form"]
    assert "json" not in recorder.asked


@pytest.mark.anyio
async def test_nothing(
    swimmer: ModuleType, swimmer_views: ModuleType, ops: ModuleType
) -> None:
    """A success without data is None, and the view has the HTTP answer around it."""
    recorder = Recorder("ignored")
    assert await swimmer.Entries(recorder).toggle(3) is None
    response = await swimmer_views.EntriesWithResponse(recorder).toggle(3)
    assert (200, None) == (response.status, response.data)
    plan = ops.ENTRIES_ADD
    assert (object, True, None) == (plan.body, plan.nothing, plan.unwrap)
    assert "Returns:" not in (inspect.getdoc(swimmer.Entries.toggle) or "")


def test_toggle_is_not_repeated(ops: ModuleType) -> None:
    """A GET that changes something can be marked unsafe."""
    assert ("GET", "unsafe") == (ops.ENTRIES_TOGGLE.method, ops.ENTRIES_TOGGLE.safety)


@pytest.mark.anyio
async def test_answers_by_role(
    ops: ModuleType, swimmer: ModuleType, coach: ModuleType
) -> None:
    """Where the answer differs by role, each role's method uses its own plan."""
    assert ("me", "me") == (ops.ME_SWIMMER.name, ops.ME_COACH.name)
    assert "SwimmerAnswer" == ops.ME_SWIMMER.body.__name__
    assert "CoachAnswer" == ops.ME_COACH.body.__name__
    assert ("data.user", "data.user") == (ops.ME_SWIMMER.unwrap, ops.ME_COACH.unwrap)
    recorder = Recorder("who")
    assert "who" == await swimmer.ClubSwimmerApi(recorder).me()
    assert swimmer.ops.ME_SWIMMER is recorder.asked["operation"]
    assert "who" == await coach.ClubCoachApi(recorder).me()
    assert coach.ops.ME_COACH is recorder.asked["operation"]
    for me in (swimmer.ClubSwimmerApi.me, coach.ClubCoachApi.me):
        assert "Get the account that is logged in." in (inspect.getdoc(me) or "")


def test_unwrap_path(ops: ModuleType, coach: ModuleType) -> None:
    """Data can be wrapped several times, and need not be an object."""
    assert "data.notice.id" == ops.NOTICES_PUBLISH.unwrap
    assert str is typing.get_type_hints(coach.Notices.publish)["return"]


def test_last_id_plan(ops: ModuleType) -> None:
    """The plan names query parameters as they go out, and attributes."""
    expected = LastIdPlan(
        next="after", items="times", key="time_id", since="from", moment="swum_at"
    )
    assert expected == ops.TIMES_LIST.paging
    bare = LastIdPlan(next="before", items="data.notices", key="id")
    assert bare == ops.NOTICES_LIST.paging


def test_last_id_methods(swimmer: ModuleType) -> None:
    """Where the next page begins is no argument: a checkpoint resumes a walk."""
    recorder = Recorder(None)
    day = date(2024, 5, 6)
    assert "pager" == swimmer.Times(recorder).list(from_=day)
    assert {"from": day, "to": UNSET} == recorder.asked["query"]
    assert [] == arguments(swimmer.Notices.list)
    hints = typing.get_type_hints(swimmer.Times.list)
    assert Pager[swimmer.models.SwimTime] == hints["return"]


def test_last_id_docstring(swimmer: ModuleType) -> None:
    """The docstring tells order, page size and where a walk ends."""
    times = " ".join((inspect.getdoc(swimmer.Times.list) or "").split())
    assert "`SwimTime`, newest first, up to 25 on a page, back to `from_`. " in times
    notices = " ".join((inspect.getdoc(swimmer.Notices.list) or "").split())
    assert "`Notice`, newest first, up to 10 on a page. " in notices


def test_unmodelled_property(models: ModuleType) -> None:
    """A property that is only described is no attribute."""
    assert ["data"] == [one.name for one in attrs.fields(models.SwimmerAnswer)]
    assert ["data"] == [one.name for one in attrs.fields(models.SwimmerList)]


def test_empty_map(models: ModuleType) -> None:
    """A map that may arrive as an empty array is a map."""
    assert dict[str, float] == typing.get_type_hints(models.Bests)["data"]
    splits = typing.get_type_hints(models.SwimTime)["splits"]
    assert dict[str, float] | Unset | None == splits


def test_local_time(models: ModuleType, generated: Mapping[str, str]) -> None:
    """A time without a zone is a datetime, documented as local."""
    hints = typing.get_type_hints(models.SwimTime)
    assert datetime | Unset | None == hints["swum_at"]
    text = "When it was swum. In the school's local time."
    assert text in generated["models.py"]


def test_docstrings(swimmer: ModuleType, coach: ModuleType) -> None:
    """Methods are documented in full in each role, without what the role lacks."""
    own = inspect.getdoc(swimmer.Times.bests) or ""
    assert "Returns:\n    Seconds by style." in own
    assert "swimmer_id" not in (inspect.getdoc(swimmer.Times.list) or "")
    assert "swimmer_id: The swimmer." in (inspect.getdoc(coach.Times.list) or "")
    added = inspect.getdoc(swimmer.Entries.add) or ""
    assert "ConflictError: The race is full." in added
    assert "OutcomeUnknown" in added

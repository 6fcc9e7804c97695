"""The golden output of an invented vendor whose operations have several methods."""

from __future__ import annotations

import inspect
import sys
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from codegen.plan.api import plan
from codegen.plan.records import Api
from codegen.read.spec import read
from codegen.write.emit import generate
from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.plans import CursorPlan, Defaults, TimePlan
from homeroom._core.response import Saved
from homeroom._core.structure import from_dict, to_dict
from homeroom._core.walks.pager import Pager
from tests.codegen.recorder import Recorder

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "harbour"
NAMES = [
    "__init__.py",
    "models.py",
    "operations.py",
    "resources.py",
    "tables.py",
    "with_response.py",
]
NOON = datetime(2024, 1, 2, 12, tzinfo=UTC)
SECONDS = 1704196800

Load = Callable[[Path, str], ModuleType]


@pytest.fixture(scope="module")
def api() -> Api:
    return plan(read(HERE / "specs" / "harbour.yaml"))


@pytest.fixture(scope="module")
def generated(api: Api) -> Mapping[str, str]:
    return generate(api, "specs/harbour.yaml")


@pytest.fixture
def models(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "models")


@pytest.fixture
def resources(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "resources")


@pytest.fixture
def views(load_package: Load) -> ModuleType:
    return load_package(GOLDEN, "with_response")


@pytest.fixture
def recorder() -> Recorder:
    return Recorder("data")


def arguments(method: Callable[..., object]) -> list[str]:
    """The arguments of a method that are not options."""
    rest = {"self", "options"}
    return [name for name in inspect.signature(method).parameters if name not in rest]


def told(method: Callable[..., object]) -> str:
    """The docstring on one line."""
    return " ".join((inspect.getdoc(method) or "").split())


@pytest.mark.parametrize("name", NAMES)
def test_text(generated: Mapping[str, str], name: str) -> None:
    """The generated text is the golden text."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == generated[name]


def test_package(port) -> None:
    """The package is called like the spec."""
    assert (0, []) == port.run()
    assert NAMES == sorted(path.name for path in port.package.iterdir())
    assert (0, []) == port.run("--check")


def test_no_address(resources: ModuleType) -> None:
    """Where each customer has an address, no table of addresses is made."""
    assert not {"REGIONS", "VERSION", "BASE_URL"} & set(vars(resources.ops))


def test_defaults(resources: ModuleType) -> None:
    """What clients keep to is a record of the runtime."""
    expected = Defaults(in_flight=3, timeout=90, pause=20)
    assert expected == resources.ops.DEFAULTS


def test_methods_of_one_operation(resources: ModuleType) -> None:
    """Each method has the arguments of the operation that it does not omit."""
    assert ["is_expected"] == arguments(resources.Ships.list)
    assert ["ship_id", "call_sign", "is_expected"] == arguments(resources.Ships.get)
    assert ["page", "size"] == arguments(resources.Berths.list)
    assert ["number"] == arguments(resources.Berths.get)
    number = inspect.signature(resources.Berths.get).parameters["number"]
    assert inspect.Parameter.empty is number.default
    assert "Get one berth. Source" in told(resources.Berths.get)


def test_texts_of_a_method(resources: ModuleType) -> None:
    """What a method does not say of itself is what the operation says."""
    assert "Ships that are expected have other fields." in told(resources.Ships.list)
    assert "By number or by call sign." in told(resources.Ships.get)
    assert "Returns: The ship, as it was last seen. Raises" in told(resources.Ships.get)
    assert "Returns: The ships, or the one that" in told(resources.Ships.find)
    assert "Needs the scope `ship:read`." in told(resources.Ships.find)


def test_first(resources: ModuleType) -> None:
    """The first item of a list is the data, and none is told of as not found."""
    assert resources.ops.SHIPS_GET.first
    assert not resources.ops.SHIPS_LIST.first
    assert "NotFoundError: There is none." in told(resources.Ships.find)
    assert "There is none." not in told(resources.Ships.list)


def test_an_error_is_told_of_once(resources: ModuleType) -> None:
    """An empty list is the failure that the spec lists; a list never has it."""
    text = told(resources.Ships.get)
    assert "NotFoundError: There is no such ship." in text
    assert 1 == text.count("NotFoundError")
    assert "NotFoundError" not in told(resources.Ships.list)
    reason = "`call_sign` is given; or none of `why` and `note` is given."
    assert reason in told(resources.Ships.send_away)


@pytest.mark.anyio
async def test_exactly_one(
    resources: ModuleType, views: ModuleType, recorder: Recorder
) -> None:
    """None of a group and two of it are refused before anything is sent."""
    for ships in (resources.Ships(recorder), views.ShipsWithResponse(recorder)):
        for given in ({}, {"ship_id": 1, "call_sign": "A"}):
            with pytest.raises(ConfigurationError, match="ship_id, call_sign"):
                await ships.get(**given)
    assert {} == recorder.asked
    await resources.Ships(recorder).get(call_sign="A")
    expected = {"shipId": UNSET, "callSign": "A", "isExpected": UNSET}
    assert expected == recorder.asked["query"]
    reason = "Not exactly one of `ship_id` and `call_sign` is given."
    assert f"ConfigurationError: {reason}" in told(resources.Ships.get)


@pytest.mark.anyio
async def test_at_least_one(resources: ModuleType, recorder: Recorder) -> None:
    """None of a group is refused; two are sent, in the body of a DELETE too."""
    ships = resources.Ships(recorder)
    with pytest.raises(ConfigurationError, match="why, note"):
        await ships.send_away(ship_id=1)
    assert {} == recorder.asked
    assert await ships.send_away(ship_id=1, why="late", note="very") is None
    assert "DELETE" == recorder.asked["operation"].method
    expected = {"shipId": 1, "callSign": UNSET, "why": "late", "note": "very"}
    assert expected == recorder.asked["json"]


@pytest.mark.anyio
@pytest.mark.parametrize("viewed", [False, True])
async def test_overload(
    resources: ModuleType, views: ModuleType, recorder: Recorder, viewed: bool
) -> None:
    """The argument chooses the plan, and is sent as well."""
    ships = (views.ShipsWithResponse if viewed else resources.Ships)(recorder)
    await ships.list()
    ops = sys.modules[type(ships).__module__.rpartition(".")[0]].operations
    assert ops.SHIPS_LIST is recorder.asked["operation"]
    await ships.list(is_expected=False)
    assert ops.SHIPS_LIST is recorder.asked["operation"]
    await ships.list(is_expected=True)
    assert ops.SHIPS_LIST_IS_EXPECTED is recorder.asked["operation"]
    assert {"isExpected": True} == recorder.asked["query"]


def test_overload_types(resources: ModuleType, models: ModuleType) -> None:
    """Each value of the argument has an answer of its own."""
    ops = resources.ops
    assert list[ops.models.Ship] == ops.SHIPS_GET.body
    assert list[ops.models.ExpectedShip] == ops.SHIPS_GET_IS_EXPECTED.body
    plain, expected = map(
        typing.get_type_hints, typing.get_overloads(resources.Ships.get)
    )
    assert typing.Literal[False] | Unset == plain["is_expected"]
    assert ops.models.Ship == plain["return"]
    assert typing.Literal[True] == expected["is_expected"]
    assert ops.models.ExpectedShip == expected["return"]
    whole = typing.get_type_hints(resources.Ships.get)
    assert bool | Unset == whole["is_expected"]


@pytest.mark.anyio
async def test_seconds(resources: ModuleType, recorder: Recorder) -> None:
    """Times go out as seconds, zones are checked, absence and null pass."""
    ships = resources.Ships(recorder)
    await ships.announce(arrives_at=NOON, leaves_at=None, zone="Europe/London")
    expected = {
        "arrivesAt": SECONDS,
        "leavesAt": None,
        "timeZone": "Europe/London",
        "stops": UNSET,
    }
    assert expected == recorder.asked["json"]
    with pytest.raises(ConfigurationError, match="zone"):
        await ships.announce(arrives_at=datetime(2024, 1, 2), zone="Europe/London")
    with pytest.raises(ConfigurationError, match="IANA"):
        await ships.announce(arrives_at=NOON, zone="Atlantis")


def test_seconds_in_models(models: ModuleType) -> None:
    """Times of models travel as seconds, in both directions."""
    value = {"shipId": 1, "arrivedAt": SECONDS, "leavesAt": None}
    ship = models.Ship(ship_id=1, arrived_at=NOON, leaves_at=None)
    assert ship == from_dict(models.Ship, value)
    assert value == to_dict(ship)


def test_rest_of_a_model(models: ModuleType) -> None:
    """Fields that are not listed are kept, and left out of the repr."""
    value: dict[str, JSON] = {"moment": SECONDS, "rest": True, "captain": "Ada Q"}
    stop = from_dict(models.Stop, value)
    assert {"captain": "Ada Q"} == stop.extra
    assert stop.rest_
    assert "Ada" not in repr(stop)
    assert value == to_dict(stop)
    assert {} == models.Stop(moment=NOON).extra


@pytest.mark.anyio
async def test_rest_of_a_body(resources: ModuleType, recorder: Recorder) -> None:
    """Further fields go into the body, and never take the place of an argument."""
    cargo = resources.Cargo(recorder)
    await cargo.save(weight=2.5, extra={"colour": "red"})
    expected = {"colour": "red", "id": UNSET, "weight": 2.5}
    assert expected == recorder.asked["json"]
    with pytest.raises(ConfigurationError, match="give weight as arguments"):
        await cargo.save(extra={"weight": 7})
    await cargo.save(id=1)
    assert {"id": 1, "weight": UNSET} == recorder.asked["json"]


@pytest.mark.anyio
async def test_first_given(resources: ModuleType, recorder: Recorder) -> None:
    """Left out, the argument is the wire name of the first that has a value."""
    berths = resources.Berths(recorder)
    await berths.save(quay_side="left")
    expected = {"foundBy": "quaySide", "number": UNSET, "quaySide": "left"}
    assert expected == recorder.asked["json"]
    await berths.save(number=1, quay_side="left")
    assert "number" == recorder.asked["json"]["foundBy"]
    await berths.save(found_by="quaySide", number=1)
    assert "quaySide" == recorder.asked["json"]["foundBy"]
    with pytest.raises(ConfigurationError, match="number, quaySide"):
        await berths.save(quay_side=None)
    reason = "None of `found_by`, `number` and `quay_side` is given."
    assert f"ConfigurationError: {reason}" in told(resources.Berths.save)


def test_created(resources: ModuleType) -> None:
    """What is new and what was there are told apart."""
    assert resources.ops.BERTHS_SAVE.created
    hints = typing.get_type_hints(resources.Berths.save)
    assert Saved[resources.models.Berth] == hints["return"]
    returns = "Returns: The new berth if `created`, else the berth after the change."
    assert returns in told(resources.Berths.save)


def test_idempotent_with(resources: ModuleType) -> None:
    """The plan names the property that makes a repeat safe; so does the docstring."""
    assert "unsafe" == resources.ops.CARGO_SAVE.safety
    assert "id" == resources.ops.CARGO_SAVE.idempotent_with
    reason = "OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been"
    assert reason in told(resources.Cargo.save)


def test_empty(resources: ModuleType) -> None:
    """A 204 beside another success is not found, or in a list no items."""
    ops = resources.ops
    assert ops.CARGO_LIST.empty
    assert ops.CARGO_GET.empty
    assert not ops.SHIPS_GET.empty
    assert "NotFoundError: There is nothing." in told(resources.Cargo.get)
    assert "NotFoundError" not in told(resources.Cargo.list)


def test_cursor(resources: ModuleType, recorder: Recorder) -> None:
    """The cursor is no argument; where the next one is may be free-form JSON."""
    assert ["limit"] == arguments(resources.Cargo.list)
    expected = CursorPlan(
        cursor="cursor", next="meta_data.next.cursor", items="records", size="limit"
    )
    assert expected == resources.ops.CARGO_LIST.paging
    assert CursorPlan(cursor="from", next="next_tide", items="tides") == (
        resources.ops.TIDES.paging
    )
    assert "pager" == resources.HarbourApi(recorder).tides()
    assert "query" not in recorder.asked


def test_times(resources: ModuleType, recorder: Recorder) -> None:
    """A walk by time takes its bounds as times, and sends seconds."""
    expected = TimePlan(
        after="after",
        size="limit",
        default_size=500,
        max_size=1000,
        moment="started_at",
    )
    assert expected == resources.ops.MOVEMENTS_LIST.paging
    resources.Movements(recorder).list(ship_id=1, after=NOON)
    query = {"shipId": 1, "after": SECONDS, "before": UNSET, "limit": UNSET}
    assert query == recorder.asked["query"]
    hints = typing.get_type_hints(resources.Movements.list)
    assert Pager[resources.models.Movement] == hints["return"]
    assert "A pager over `Movement`, oldest first. Example" in told(
        resources.Movements.list
    )


def test_page_or_list(resources: ModuleType) -> None:
    """A list that comes paged or plain has both forms in its plan."""
    berths = resources.ops.BERTHS_LIST
    assert resources.models.BerthPage | list[resources.models.Berth] == berths.body
    assert "berths" == berths.paging.items
    assert "page_count" == resources.ops.BERTHS_COUNT.unwrap


def test_field_named_like_its_type(models: ModuleType) -> None:
    """A type whose name a field takes is written with its module."""
    hints = typing.get_type_hints(models.Movement)
    assert date | None == hints["date"]
    assert list[date] | None == hints["list"]

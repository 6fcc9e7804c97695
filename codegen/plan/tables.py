"""Lists that can be kept as tables, and how they are asked for: `x-table`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from attrs import evolve, frozen

from codegen.plan.records import Argument, Method, Property, of_role
from codegen.plan.schemas import Catalog
from codegen.plan.shapes import Named, Plain, Shape
from codegen.plan.table_records import (
    Column,
    ColumnType,
    Days,
    One,
    Parent,
    Since,
    Table,
    Taken,
)
from codegen.plan.table_rows import Columns, Rows, argument, column, fixed, pairs, rows
from codegen.read.entries import entries
from codegen.read.nodes import Node, Problem, SpecError
from codegen.read.spec import Spec

_TYPES: Final[Mapping[Shape, ColumnType]] = {
    Plain("int"): ColumnType.INTEGER,
    Plain("str"): ColumnType.TEXT,
    Plain("date"): ColumnType.DAY,
}
_NONE: Final[Mapping[str, object]] = {}
_DAY: Final = Plain("date")
_TIMES: Final = (_DAY, Plain("datetime"))


def tables(
    catalog: Catalog, roles: Sequence[str | None], found: Sequence[Method]
) -> Mapping[str | None, Sequence[Table]]:
    """The tables of each client, by its role."""
    listed = list(_of_spec(catalog.spec))
    made: dict[str | None, Sequence[Table]] = {}
    problems: dict[Problem, None] = {}
    for role in roles:
        try:
            made[role] = _lists(catalog, of_role(found, role), listed).tables()
        except SpecError as error:
            problems |= dict.fromkeys(error.problems)
    if problems:
        raise SpecError(*problems)
    return made


def _of_spec(spec: Spec) -> Iterator[tuple[str, Node]]:
    """Every `x-table`, after the full name of its method."""
    for path in spec.root.at("paths").fields().values():
        for key, node in path.fields().items():
            if key == "servers" or node.has("x-hidden"):
                continue
            resource = node.get("x-resource", Node.text, "")
            for entry in entries(node):
                name = ".".join(filter(None, [resource, entry.name.text()]))
                for one in entry.at("table").several() if entry.has("table") else ():
                    yield name, one


def _lists(
    catalog: Catalog, has: Sequence[Method], listed: Sequence[tuple[str, Node]]
) -> _Lists:
    methods = {one.full_name: one for one in has}
    found: dict[str, Rows] = {}
    for name, node in listed:
        if name in methods:
            made = rows(catalog, methods[name], node)
            if made.name in found:
                raise node.at("name").stop(f"a second table is called {made.name}")
            found[made.name] = made
    return _Lists(catalog, methods, found)


@frozen
class _Lists:
    """The methods of one client, and the rows of its tables."""

    catalog: Catalog
    methods: Mapping[str, Method]
    rows: Mapping[str, Rows]

    def tables(self) -> Sequence[Table]:
        """All tables, in the order of the spec."""
        return [self._table(one) for one in self.rows.values()]

    def _table(self, made: Rows) -> Table:
        node, columns = made.node, made.known
        if not node.at("key").items():
            raise node.at("key").stop("a key has a column")
        table = Table(
            name=made.name,
            method=made.method.full_name,
            model=Named(made.model.name),
            key=tuple(column(one, columns).name for one in node.at("key").items()),
            items=made.items,
            keyed_by=tuple(made.keyed_by),
            inner=tuple(made.inner),
            taken=tuple(
                _taken_column(made, name, one) for name, one in made.taken.items()
            ),
            asked=tuple(_asked_column(made, one) for one in made.asked.values()),
            parts=tuple(made.parts),
            parent=self._parent(made),
            days=node.get("days", lambda one: _days(one, made), None),
            since=node.get("since", lambda one: _since(one, made), None),
            deleted=node.get("deleted", lambda one: _time(one, made).name, None),
            one=node.get("one", lambda one: self._one(one, columns), None),
        )
        _check_arguments(made, table)
        return table

    def _parent(self, made: Rows) -> Parent | None:
        """The table above, if the client does not fill in all that it would give."""
        if not made.from_parent:
            return None
        node = made.node.at("parent")
        above = self._above(made)
        if above is None:
            raise node.stop(f"there is no table {node.at('table').text()}")
        seen, rest = [made.name], self._above(made)
        while rest is not None:
            if rest.name in seen:
                raise node.stop(f"{made.name} is asked for by its own rows in the end")
            seen, rest = [*seen, rest.name], self._above(rest)
        keys = pairs(node, made.method, above.known)
        return Parent(table=above.name, keys=keys)

    def _above(self, made: Rows) -> Rows | None:
        parent = made.node.at("parent") if made.from_parent else None
        return self.rows.get(parent.at("table").text()) if parent else None

    def _one(self, node: Node, columns: Columns) -> One:
        name = node.at("method")
        method = self.methods.get(name.text())
        if method is None:
            raise name.stop(f"there is no method {name.text()}")
        if not (method.first or {"204", "404"} & {one.status for one in method.raises}):
            raise name.stop(f"{name.text()} does not tell that there is no such row")
        keys = pairs(node, method, columns)
        also = node.get("fixed", lambda one: fixed(self.catalog, one, method), _NONE)
        _check_enough(node, method, {*keys, *also})
        return One(method=method.full_name, keys=keys, fixed=also)


def _asked_column(made: Rows, one: Argument) -> Column:
    """The column of an argument, which takes the place of a field of that name."""
    for own in made.columns.values():
        if own.name == one.name and (own.shape, own.person) != (one.shape, one.person):
            raise made.node.stop(f"{one.name} is another kind of value in a row")
    if one.shape not in _TYPES:
        raise made.node.stop(f"a column of {one.wire} is not understood")
    return Column(name=one.name, type=_TYPES[one.shape], person=one.person)


def _taken_column(made: Rows, name: str, one: Property) -> Taken:
    """A column from the record around the rows."""
    if one.shape not in _TYPES or one.person:
        raise made.node.at("taken").stop(f"a column of {one.wire} is not understood")
    return Taken(column=Column(name=name, type=_TYPES[one.shape]), field=one.name)


def _days(node: Node, made: Rows) -> Days:
    first = _time(node.at("argument"), made, (_DAY,))
    days = Days(
        argument=first.name, back=_count(node, "back"), ahead=_count(node, "ahead")
    )
    if node.has("until") != node.has("column"):
        raise node.stop("until and column go together")
    if not node.has("until"):
        return days
    last = _time(node.at("until"), made, (_DAY,))
    day = column(node.at("column"), made.columns)
    if day.shape not in _TIMES and day.name not in made.keyed_by:
        raise node.at("column").stop(f"{day.wire} is not a day")
    return evolve(days, until=last.name, column=day.name)


def _since(node: Node, made: Rows) -> Since:
    moment = column(node.at("column"), made.columns)
    if moment.shape not in _TIMES:
        raise node.at("column").stop(f"{moment.wire} is not a time")
    first = _time(node.at("argument"), made)
    return Since(
        argument=first.name,
        day=first.shape == _DAY,
        column=moment.name,
        closed=node.at("start").text() == "closed",
        lookback=timedelta(seconds=_count(node, "lookback")),
    )


def _time(node: Node, made: Rows, kinds: Sequence[Shape] = _TIMES) -> Argument:
    """An argument that is a time."""
    one = argument(node, made.method)
    if one.shape not in kinds:
        raise node.stop(f"{one.wire} is not a {'time' if kinds is _TIMES else 'date'}")
    return one


def _count(node: Node, key: str) -> int:
    if node.at(key).number() < 0:
        raise node.at(key).stop("a number below zero is not understood")
    return node.at(key).number()


def _check_arguments(made: Rows, table: Table) -> None:
    """Stop unless all arguments that are needed are given, and none twice."""
    days = [table.days.argument, table.days.until] if table.days else []
    always = [*(table.parent.keys if table.parent else ()), *filter(None, days)]
    since = table.since.argument if table.since else None
    names = [*always, *filter(None, [since, table.deleted])]
    names += {name for part in table.parts for name in part}
    for name in names:
        if names.count(name) > 1:
            raise made.node.stop(f"{name} is given twice")
    shared = set(table.parts[0]).intersection(*table.parts)
    _check_enough(made.node, made.method, shared.union(always))


def _check_enough(node: Node, method: Method, given: Collection[str]) -> None:
    for one in method.asked:
        if one.required and not one.first_of and one.name not in given:
            raise node.stop(f"{method.full_name} is not given {one.wire}")
    for demand in method.demands:
        count = sum(name in given for name in demand.names)
        if count != 1 and (count == 0 or demand.check == "exactly_one"):
            what = f"{demand.check.replace('_', ' ')} of {', '.join(demand.names)}"
            raise node.stop(f"{method.full_name} is not given {what}")

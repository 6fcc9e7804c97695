"""The bases of generated resources, and how they hang together."""

# pyright: reportPrivateUsage=false
# What stands here is one thing in several parts.
from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from functools import update_wrapper
from types import FunctionType, GenericAlias, MethodType
from typing import (
    TYPE_CHECKING,
    Concatenate,
    Generic,
    ParamSpec,
    Self,
    TypeVar,
    cast,
    overload,
)

from attrs import evolve

from homeroom._core.late import named
from homeroom._core.response import Response
from homeroom._core.uncopied import Uncopied

if TYPE_CHECKING:
    from homeroom._core.caller import Caller, Runner
    from homeroom._core.walks.pager import Pager

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound="Resource")


class Resource(Uncopied):
    """Methods of one part of a vendor's API, all made through one caller."""

    _copying = "use it as it is, or take with_options() of the client for a view of it"
    _pickling = "it holds connections and a key; make a client there, as by from_env()"

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        caller = self.__dict__.get("_caller")  # Missing where a setting was refused.
        where = caller.engine.setup.root if caller else "(not set up)"
        return f"<{type(self).__name__} {where}>"

    def _through(self, caller: Caller) -> Self:
        """The same with another caller."""
        view = type(self).__new__(type(self))
        own = {k: v for k, v in vars(self).items() if not isinstance(v, Resource)}
        vars(view).update(own, _caller=caller)
        return view


def caller_of(method: MethodType) -> Caller:
    """What a method of a resource makes its calls through."""
    return cast("Resource", method.__self__)._caller


def running_by(
    method: MethodType, run: Runner
) -> Callable[..., Coroutine[object, object, object]]:
    """A method of a resource, whose calls are run in another way."""
    caller = evolve(caller_of(method), run=run)
    return MethodType(
        method.__func__, cast("Resource", method.__self__)._through(caller)
    )


class Attached(Generic[R]):
    """A resource below another: on a class it is the class, on an object the object.

    So `help(Client.things.list)` works, and `client.things is client.things`.

    Args:
        kind: Class of the resource, or where it is, as `module:name`, to be loaded on
            first use.
    """

    def __init__(self, kind: type[R] | str) -> None:
        self._kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner_class: type[Resource]) -> type[R]: ...

    @overload
    def __get__(self, instance: Resource, owner_class: type[Resource]) -> R: ...

    def __get__(
        self, instance: Resource | None, owner_class: type[Resource]
    ) -> type[R] | R:
        if isinstance(self._kind, str):
            self._kind = cast("type[R]", named(*self._kind.split(":")))
        if instance is None:
            return self._kind
        # Found there first from now on.
        part = vars(instance)[self._name] = self._kind(instance._caller)
        return part


class WithResponse(Resource, Generic[R]):
    """A resource whose methods give the HTTP answer around the data of another's."""

    _plain: type[R]
    """The other."""

    def __init_subclass__(cls) -> None:
        (cls._plain,) = vars(cls)["__orig_bases__"][0].__args__
        for name, member in vars(cls).items():
            if isinstance(member, FunctionType):
                member.__module__ = cls.__module__
                member.__qualname__ = f"{cls.__qualname__}.{name}"


def responding(
    method: Callable[Concatenate[R, P], Coroutine[object, object, T]],
) -> Callable[Concatenate[WithResponse[R], P], Coroutine[object, object, Response[T]]]:
    """A method that gives the HTTP answer around the data of a plain one."""

    async def respond(
        view: WithResponse[R], /, *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        got: list[Response[object]] = []
        plain = view._plain(view._caller.with_hook(got.append))
        data = await method(plain, *args, **kwargs)
        return evolve(cast("Response[T]", got[-1]), data=data)

    _show_as(respond, method, "Response[{}]")
    hint = GenericAlias(Response, (method.__annotations__["return"],))
    respond.__annotations__ = {**method.__annotations__, "return": hint}
    name = method.__qualname__
    respond.__doc__ = f"As `{name}`, with status, headers and attempts around the data."
    return respond


def walking(
    method: Callable[Concatenate[R, P], Pager[T]],
) -> Callable[Concatenate[WithResponse[R], P], Pager[T]]:
    """A method that gives the pager of a plain one, whose pages have their answers."""

    def walk(view: WithResponse[R], /, *args: P.args, **kwargs: P.kwargs) -> Pager[T]:
        return method(view._plain(view._caller), *args, **kwargs)

    _show_as(walk, method, "{}")
    return walk


def _show_as(
    shown: Callable[..., object], method: Callable[..., object], gives: str
) -> None:
    """Have a function look like a method, but for what it gives."""
    update_wrapper(shown, method)
    plain = inspect.signature(method)
    answer = gives.format(plainly(plain.return_annotation))
    vars(shown)["__signature__"] = plain.replace(return_annotation=answer)


def plainly(annotation: object) -> str:
    """A type as users know it, without the module that generated code names."""
    return f"{annotation}".replace("models.", "").replace("walks.", "")

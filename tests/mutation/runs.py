"""Runs of tests over mutants, each in a fork of a process that has all it needs.

Most mutants are in the bodies of functions. Tests are collected and run once; then each
fork gives the functions that it is about their new code, and runs the tests that reach
it, the quickest first. A mutant that acts on import has a fork that imported nothing
of the library yet, and runs all tests of its module.
"""

from __future__ import annotations

import ast
import functools
import gc
import importlib.abc
import importlib.machinery
import json
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType
from typing import Any, Final

import pytest
from attrs import define, field
from coverage import Coverage
from hypothesis import Phase, settings

from tests.mutation.modules import Module
from tests.mutation.mutants import Mutant, mutants

ALIVE, KILLED, HUNG, ON_IMPORT, LOST = range(5)
"""What became of a mutant; `LOST` is one that no test reaches."""
LOADED: Final = "ignore::pytest.PytestAssertRewriteWarning"
"""Plugins are imported before pytest begins."""
EXAMPLES: Final = 100
PHASES: Final = (Phase.explicit, Phase.generate)
SLOW: Final = 5.0
"""Seconds, while lines are watched, beyond which a test is left out."""
QUIET: Final = 2
"""Seconds after which a process that does next to nothing is taken to hang."""


def _pytest(module: Module, *plugins: object) -> int:
    """Run the tests of a module in this process."""
    quiet = ("-q", "-x", "-p", "no:cacheprovider", "-W", LOADED)
    return int(pytest.main([*quiet, *module.tests], plugins=[_Light(), *plugins]))


def fates(module: Module, chosen: list[int]) -> Iterator[tuple[Mutant, int]]:
    """What becomes of the chosen mutants, one after another."""
    found = mutants(module.tree())
    reading, writing = os.pipe()
    warm = _fork(lambda: _pytest(module, _Warm(module, chosen, writing)))
    os.close(writing)
    with os.fdopen(reading) as told:
        for line in told:
            spent, index, fate = json.loads(line)
            if fate == ON_IMPORT:
                child = functools.partial(_imported, module, index, 10 + 5 * spent)
                fate = _fate(_fork(child))
            yield found[index], fate
    if _fate(warm):
        raise SystemExit(f"{module.name}: its tests fail without a mutant")


def _imported(module: Module, index: int, limit: float) -> int:
    """The tests over a mutant that is there from the first import."""
    tree = module.tree()
    mutants(tree)[index].make()
    sys.meta_path.insert(0, _Finder(module, tree))
    _Watch().allow(limit)
    return KILLED if _pytest(module) else ALIVE


@define
class _Finder(importlib.abc.MetaPathFinder):
    """Finds a mutated module."""

    module: Module
    tree: ast.Module

    def find_spec(self, name: str, path: Any, target: object = None) -> Any:
        found = None
        if name == self.module.import_name:
            found = importlib.machinery.PathFinder.find_spec(name, path)
            code = compile(self.tree, self.module.path, "exec")
            found.loader.get_code = lambda _: code  # type: ignore[union-attr]
        return found


@define
class _Warm:
    """Runs all tests once, and then those that mutants need, in forks."""

    module: Module
    chosen: list[int]
    told: int
    took: list[float] = field(factory=list)
    reached: dict[int, set[int]] = field(factory=dict)
    """Tests that run a line; -1 is the import."""
    _watch: Coverage = field(init=False)

    def __attrs_post_init__(self) -> None:
        path = str(self.module.path)
        self._watch = Coverage(data_file=None, config_file=False, include=[path])
        self._watch.start()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        following = [*session.items[1:], None]
        for number, item in enumerate(session.items):
            _forget(self.module)
            self._watch.switch_context(f"{number}")
            begun = time.process_time()
            _run(item, following[number])
            self.took.append(time.process_time() - begun)
        self._watch.stop()
        lines = self._watch.get_data().contexts_by_lineno(str(self.module.path))
        for line, contexts in lines.items():
            self.reached[line] = {int(one or -1) for one in contexts}
        if session.testsfailed or not session.items:
            return True
        functions = _functions(str(self.module.path))
        for index in self.chosen:
            fate = self._fate(session, functions, index)
            line = json.dumps([sum(self.took), index, fate])
            os.write(self.told, f"{line}\n".encode())
        return True

    def _fate(self, session: pytest.Session, functions: Any, index: int) -> int:
        tree = self.module.tree()
        mutant = mutants(tree)[index]
        tests = set().union(*(self.reached.get(n, ()) for n in mutant.lines))
        if mutant.function is None or tests == {-1}:
            return ON_IMPORT
        if not tests:
            return LOST
        order = sorted(tests - {-1}, key=lambda one: self.took[one])
        order = [one for one in order if self.took[one] < SLOW] or order[:1]

        def child() -> int:
            watch = _Watch()
            mutant.make()
            code = compile(tree, self.module.path, "exec")
            if not _swap(functions, code, mutant.function):
                return ON_IMPORT
            session.config.pluginmanager.register(_Ender())
            needed = [session.items[one] for one in order]
            following = [*needed[1:], None]
            for number, item in enumerate(needed):
                watch.allow(2 + 8 * self.took[order[number]])
                _run(item, following[number])
            return ON_IMPORT if -1 in tests else ALIVE

        return _fate(_fork(child))


class _Light:
    """Lets Hypothesis look as long as pays, and not for the simplest failure.

    The settings of a test have no other place, once it is made.
    """

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            test = getattr(item, "obj", None)
            made = getattr(test, "_hypothesis_internal_use_settings", None)
            if made is not None:
                examples = min(made.max_examples, EXAMPLES)
                light = settings(made, max_examples=examples, phases=PHASES)
                test._hypothesis_internal_use_settings = light


class _Ender:
    """Ends the process with the first test that fails."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(KILLED)


def _run(item: pytest.Item, following: pytest.Item | None) -> None:
    item.ihook.pytest_runtest_protocol(item=item, nextitem=following)


def _forget(module: Module) -> None:
    """Empty the caches of a module, so that each test is seen to run what it needs."""
    loaded = sys.modules.get(module.import_name)
    for one in vars(loaded).values() if loaded else ():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()


def _functions(path: str) -> dict[tuple[str, int], list[FunctionType]]:
    """The functions of a module that are there, by name and line; caches are empty."""
    found: dict[tuple[str, int], list[FunctionType]] = {}
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()
        elif isinstance(one, FunctionType) and one.__code__.co_filename == path:
            key = one.__code__.co_qualname, one.__code__.co_firstlineno
            found.setdefault(key, []).append(one)
    return found


def _swap(functions: Any, code: CodeType, mutated: Any) -> bool:
    """Give functions the code of a module that was compiled anew."""
    first = min([mutated.lineno, *(one.lineno for one in mutated.decorator_list)])
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    for one in inner:
        if one.co_firstlineno == first and one.co_name == mutated.name:
            try:
                for function in functions[one.co_qualname, first]:
                    function.__code__ = one
            except (KeyError, ValueError):  # Never made, or with other free variables.
                return False
            return True
    return any(_swap(functions, one, mutated) for one in inner)


class _Watch:
    """Ends this process if it takes longer than it is allowed to, or hangs."""

    def __init__(self) -> None:
        self._last, self._ends = 0.0, math.inf
        signal.signal(signal.SIGALRM, self._check)
        signal.setitimer(signal.ITIMER_REAL, QUIET, QUIET)

    def allow(self, seconds: float) -> None:
        """Let the process take so many seconds from now on."""
        self._ends = time.process_time() + seconds
        hard = int(self._ends) + 9  # Beyond which it does not come back from C.
        resource.setrlimit(resource.RLIMIT_CPU, (hard, resource.RLIM_INFINITY))

    def _check(self, *_: object) -> None:
        spent = time.process_time()
        if spent > self._ends or spent - self._last < 0.01:
            os._exit(HUNG)
        self._last = spent


def _fork(work: Callable[[], int]) -> int:
    child = os.fork()
    if child:
        return child
    code = KILLED
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = work()
    finally:
        os._exit(code)


def _fate(child: int) -> int:
    """How a fork ended: one that a signal ended was told to, for its time."""
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return HUNG if code < 0 else code

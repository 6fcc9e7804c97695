"""Imports of generated modules from one another."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.plan.shapes import Shape, named


def model_imports(shapes: Iterable[Shape]) -> str:
    """The import of the models and enums that the shapes mention."""
    names = sorted({name for shape in shapes for name in named(shape)})
    return f"from .models import {', '.join(names)}" if names else ""

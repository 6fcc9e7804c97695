"""A vendor that is a model: what happens at any request is a test's choice."""

from tests.sync.model_vendor.client import ModelClient

__all__ = ["ModelClient"]

"""Breaks the runtime in small ways, one at a time, and sees whether tests notice."""

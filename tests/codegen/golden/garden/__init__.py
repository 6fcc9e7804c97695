# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models, plans and resources, all generated."""

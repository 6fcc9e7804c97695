# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models, plans and resources, all generated."""

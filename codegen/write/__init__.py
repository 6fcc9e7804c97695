"""The text: models, plans, methods and their docstrings."""

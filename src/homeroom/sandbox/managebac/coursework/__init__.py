"""Tasks, what students hand in for them, and the grades they get."""

"""Units of teaching, and the classes to which they are assigned."""

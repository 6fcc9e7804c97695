"""What the package is made of: pinned packages, and the list that a wheel carries."""

"""The runtime shared by every vendor; it knows no vendor."""

"""What a spec says: YAML, its grammar, its references."""

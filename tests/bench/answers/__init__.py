"""What the vendors answer, made of people and schools that do not exist."""

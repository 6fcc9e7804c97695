"""What others make of the same answers, each set as it is fastest here."""

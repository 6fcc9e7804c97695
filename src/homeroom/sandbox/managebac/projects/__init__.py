"""Projects of a year group: CAS, service learning and project-based learning."""

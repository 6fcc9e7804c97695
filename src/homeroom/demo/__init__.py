"""What `homeroom demo` does and checks."""

"""The repetition room."""

"""The boilerplate room."""

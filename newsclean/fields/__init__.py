"""The fields room."""

"""Turns a raw text dump of news into typed documents, with a ledger of every change."""

from newsclean.api import clean, clean_documents, find_repeats, learn, segment

__all__ = ["clean", "clean_documents", "find_repeats", "learn", "segment"]

"""The alphabets of languages in Latin script."""

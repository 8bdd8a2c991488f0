"""Tables of field names, months and languages."""

"""The output room: results as records, JSONL files and plain text.

A result flows down: `records` makes JSON-ready data of the model and takes it back, `lines` makes one
line of text of one record, `jsonl` makes a file of the lines and `ledgers` a result of a file. `keys`
checks what comes back, `files` opens and replaces, `texts` is the format for readers.
"""

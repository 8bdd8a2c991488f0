"""What the stages talk in: spans, dumps, edits, documents, profiles, results."""

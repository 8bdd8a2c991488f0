"""Learns a source's habits from one dump and applies them to a record that shows none by itself.

usage: python examples/reuse_profile.py [PROFILE]
The profile is saved to the path given, or to a temporary file.
"""

import sys
import tempfile
from pathlib import Path

import newsclean

DUMP = Path(__file__).parent / "dumps" / "press_database.txt"
LAST = "Document 15 of 15"


def show(heading: str, document: newsclean.Document) -> None:
    """Print a document's paragraphs, a line each."""
    print(heading)
    for paragraph in document.paragraphs:
        print(f"    {paragraph.role.value:8}{paragraph.text[:70]}")
    print()


def main(saved: Path) -> None:
    """Cut the dump in two; learn from the first part, clean the second without and with it."""
    text = DUMP.read_text("utf-8")
    earlier, record = text[: text.index(LAST)], text[text.index(LAST) :]

    newsclean.learn(earlier).save(saved)
    profile = newsclean.Profile.load(saved)

    show("The last record by itself:", newsclean.clean(record).documents[0])
    result = newsclean.clean(record, profile=profile)
    show("With the profile of the other fourteen:", result.documents[0])

    # What this record shows is counted apart; added to the profile, it serves the next.
    (profile + result.profile).save(saved)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(Path(folder) / "profile.json")

"""What can lie between two stretches of prose, as signs that grammar and profile count."""

from __future__ import annotations

from enum import IntFlag

FIRST_GAP = 1 << 32  # marks, in a profile's gaps, the gap before a dump's first prose: a story opens there


class Sign(IntFlag):
    """One thing seen in a gap, the space between two paragraphs of prose.

    Example:
        >>> Sign.RULE in Sign(Sign.RULE | Sign.DATE)
        True
    """

    RULE = 1 << 0  # a rule line
    PAGE = 1 << 1  # a page break
    COUNTER = 1 << 2  # a line of a series that counts up
    ITEM = 1 << 3  # a numbered line that goes on from the last one's number
    URL = 1 << 4  # a web address alone on its line
    DATE = 1 << 5  # a full date and little else
    FIELDS = 1 << 6  # several labelled lines
    OPENING = 1 << 7  # a label that by convention opens a record
    PAIR = 1 << 8  # a headline printed twice
    RECURS = 1 << 9  # a line that recurs over many stories
    RECURS_MORE = 1 << 10  # two such lines and more
    HEADLINE = 1 << 11  # a line that could be a headline, among other lines
    CAPITALS = 1 << 12  # such a line in capitals
    TRAIL = 1 << 13  # a breadcrumb trail
    BYLINE = 1 << 14  # a line that says who wrote it
    LONE = 1 << 15  # one line like a headline and nothing else
    CLOSE_UP = 1 << 16  # no blank line at all
    WIDE = 1 << 17  # two blank lines or more
    WIDER = 1 << 18  # three blank lines or more
    DATELINE = 1 << 19  # the prose after it opens with place and date
    BROKEN_OFF = 1 << 20  # the prose before it breaks off
    COPY = 1 << 21  # a lone copy of a headline already printed for this story
    END_MARK = 1 << 22  # a conventional mark for the end of a story
    SEPARATOR = 1 << 23  # a user's own separator
    TAILED = 1 << 24  # a line with a tail of keywords or a site name
    WORDY = 1 << 26  # a line like a headline, of many words
    ROW = 1 << 27  # a line of a dump with one story a line
    BULLET = 1 << 28  # a line like a headline behind a bullet
    CLOCK = 1 << 29  # a line like a headline behind a clock time
    LONG_LINES = 1 << 25  # prose before and after of the length of whole stories
    ATTACHED = 1 << 31  # a line like a headline right on top of its text, with a blank line above it
    COPIED = 1 << 30  # a headline whose copies stand between the paragraphs that follow
    # Signs that open or close a story in most dumps that show them.
    STRONG = RULE | PAGE | COUNTER | ITEM | URL | DATE | FIELDS | OPENING | PAIR | END_MARK | SEPARATOR | ROW

"""A dump's text becomes a sheet: lines measured, wrapped lines joined, shapes named, in this order."""

import numpy as np

from newsclean.layout.lines import read_lines
from newsclean.layout.rows import find_rows
from newsclean.layout.shapes import mark_rows, read_shapes
from newsclean.layout.wrapping import join_wrapped
from newsclean.model.lines import Sheet

__all__ = ["lay_out"]


def lay_out(text: str) -> Sheet:
    r"""Lay out a text as units with their shapes.

    Args:
        text: The dump's text.

    Returns:
        Its sheet.

    Example:
        >>> len(lay_out("Rain on Osk\n\nIt rained for three days."))
        2
    """
    lines = read_lines(text)
    rows = find_rows(text, lines)
    if rows.each_line:
        cells = read_lines(text, rows.cuts) if len(rows.cuts) else lines
        return mark_rows(read_shapes(text, cells, np.zeros((0, 2), dtype=np.int64)), lines)
    units = join_wrapped(text, lines)
    return read_shapes(text, units.table, units.breaks)

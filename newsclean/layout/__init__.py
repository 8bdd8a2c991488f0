"""A dump's text becomes a sheet: lines measured, wrapped lines joined, shapes named, in this order."""

from newsclean.layout.lines import read_lines
from newsclean.layout.shapes import read_shapes
from newsclean.layout.wrapping import join_wrapped
from newsclean.model.lines import Sheet

__all__ = ["lay_out"]


def lay_out(text: str) -> Sheet:
    """Lay out a text as units with their shapes.

    Args:
        text: The dump's text.

    Returns:
        Its sheet.

    Example:
        >>> len(lay_out("Rain on Osk\\n\\nIt rained for three days."))
        2
    """
    units = join_wrapped(text, read_lines(text))
    return read_shapes(text, units.table, units.breaks)

"""The dates of a block's units, read once."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from newsclean.fields.dates import DateMatch, find_date
from newsclean.model.stories import StoryUnits
from newsclean.options import DateOrder


@attrs.frozen(slots=True, eq=False)
class Dates:
    """The dates of a dump's units.

    Args:
        found: Dates that can be read one way only, by unit.
        order: How to read the others.
    """

    found: Mapping[int, DateMatch]
    order: DateOrder

    def of_unit(self, story: StoryUnits, unit: int) -> DateMatch | None:
        """Return the date of a unit, or None where it has none or more than one reading."""
        match = self.found.get(unit)
        if match is None and self.order is not DateOrder.AUTO:
            return find_date(story.columns.line(unit), self.order)
        return match

"""Raises the floors in floors.json to what is measured now. No floor is ever lowered.

usage: python tests/quality/raise_floors.py [--dry-run]
Prints every figure beside its floor; with --dry-run, that is all. Figures are cut after the third decimal, so that a
floor is met by what it was measured on.
"""

import argparse
import json
import math
import pathlib

import score_shapes
import score_shared

FLOORS = pathlib.Path(__file__).with_name("floors.json")

Figures = dict[str, dict[str, float | None]]


def read_floors() -> dict[str, Figures]:
    """The floors: for dumps and for shapes, a figure for each row and column."""
    return json.loads(FLOORS.read_text("utf-8"))


def raised(floors: Figures, measured: Figures) -> Figures:
    """The higher of floor and figure, row by row and column by column; rows that were not measured stay."""
    out = {name: dict(row) for name, row in floors.items()}
    for name, row in measured.items():
        kept = out.setdefault(name, {})
        for column, figure in row.items():
            if figure is not None:
                kept[column] = max(kept.get(column) or 0.0, math.floor(figure * 1000) / 1000)
    return out


def below(floors: Figures, measured: Figures) -> list[str]:
    """Figures that are under their floor, in words."""
    return [
        f"{name}: {column} is {_shown(measured.get(name, {}).get(column))}, its floor is {floor:.4f}"
        for name, row in floors.items()
        for column, floor in row.items()
        if (measured.get(name, {}).get(column) or 0.0) < floor
    ]


def table(floors: Figures, measured: Figures) -> str:
    """Figures as rows, each with its floor behind it."""
    columns = list(dict.fromkeys(column for row in measured.values() for column in row))
    lines = [" " * 24 + "".join(f"{column:>17}" for column in columns)]
    for name, row in measured.items():
        cells = (f"{_shown(row[column])} ({_shown(floors.get(name, {}).get(column))})" for column in columns)
        lines.append(f"{name:<24}" + "".join(f"{cell:>17}" for cell in cells))
    return "\n".join(lines)


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.4f}"


def measure() -> dict[str, Figures]:
    """All figures there are floors for; those of the dumps where they are beside the checkout."""
    dumps = score_shared.dump_rows(*score_shared.HELD) if score_shared.is_there() else {}
    return {"dumps": dumps, "shapes": score_shapes.mean_rows()}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print, and leave the floors as they are")
    arguments = parser.parse_args()
    floors = read_floors() if FLOORS.exists() else {"dumps": {}, "shapes": {}}
    measured = measure()
    for part, figures in measured.items():
        print(f"{part}: figure (floor)")  # noqa: T201 - a script's output
        print(table(floors[part], figures) if figures else "not beside this checkout")  # noqa: T201 - a script's output
        print()  # noqa: T201 - a script's output
    if not arguments.dry_run:
        new = {part: raised(floors[part], measured[part]) for part in floors}
        FLOORS.write_text(json.dumps(new, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

"""Writes one dump with its gold for every shape and language.

usage: python tests/shapes/write_dumps.py OUTDIR [--seed N] [--stories N]
Every NAME.txt has its NAME.gold.json beside it. Another seed gives other stories, names, sites and dates.
"""

import argparse
import json
import pathlib
import random

import shape_renderers


def write(folder: pathlib.Path, seed: int, stories: int | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (shape, lang) in shape_renderers.names().items():
        text, gold = shape_renderers.render(shape, lang, stories or _count(name, lang, seed), seed)
        with (folder / f"{name}.txt").open("w", encoding="utf-8", newline="") as out:
            out.write(text)
        (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")


def _count(name: str, lang: str, seed: int) -> int:
    """Twelve to thirty stories, fewer where there are fewer to tell."""
    rng = random.Random(f"{name} {seed}")  # noqa: S311 - sizes, not secrets
    return rng.randint(12, 30 if lang == "en" else 16)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, help="stories a dump (default: 12 to 30, by its name and the seed)")
    arguments = parser.parse_args()
    write(arguments.folder, arguments.seed, arguments.stories)


if __name__ == "__main__":
    main()

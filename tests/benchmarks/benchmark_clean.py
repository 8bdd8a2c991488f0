"""Measures `newsclean.clean` beside `ftfy.fix_text`: speed, memory, and how both grow with the size of the dump.

usage: python tests/benchmarks/benchmark_clean.py [--megabytes 50] [--rounds 3] [--shapes doubled-en ...]
Prints a table and asserts nothing. The dumps are made of the stories of tests/shapes, merged to the length of newspaper
stories. Times are medians of rounds in which the two take turns; sizes are of UTF-8, in megabytes of 10^6 bytes. Memory
is that of a process of its own that cleans the dump as a file: its peak, less what it holds with everything loaded.
"""

import argparse
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator

import attrs
import ftfy

import newsclean

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "shapes"))
import shape_renderers
import shape_stories

SHAPES = ("doubled-en", "blank_lines-en", "database_export-en", "portal-en", "doubled-ru")
SEED = 9
BATCH = 250  # stories rendered together: some shapes look at all others for each
STORY = 2750  # characters, on average
PARAGRAPH = 250
MEGABYTE = 1_000_000


@attrs.frozen
class Made:
    """A generated dump, and what its stories are like."""

    text: str
    stories: int
    story: float
    paragraph: float

    @property
    def size(self) -> int:
        return len(self.text.encode())


@attrs.frozen
class Measured:
    """One row of the table."""

    made: Made
    clean: float
    fix: float
    tenth: float
    tenth_size: int
    memory: int
    documents: int


def make_dump(name: str, size: int) -> Made:
    """A dump of about that many bytes."""
    shape, lang = shape_renderers.names()[name]
    rng = random.Random(f"{name} {SEED}")  # noqa: S311 - stories, not secrets
    told = _long_stories(lang, rng)
    parts, stories, made = [], [], 0
    while made < size:
        batch = [next(told) for _ in range(BATCH)]
        text, _ = shape(batch, rng)
        # The last batch is rendered again with as many stories as there is room for.
        if made + len(text.encode()) > size:
            batch = batch[: max(1, (size - made) * BATCH // len(text.encode()))]
            text, _ = shape(batch, rng)
            size = 0
        parts.append(text)
        stories += batch
        made += len(text.encode())
    lengths = [len(text) for story in stories for text in story.paragraphs]
    return Made("\n".join(parts), len(stories), sum(lengths) / len(stories), statistics.fmean(lengths))


def _long_stories(lang: str, rng: random.Random) -> Iterator[shape_stories.Story]:
    """Stories of several told ones, in paragraphs of several told ones."""
    while True:
        told = shape_stories.tell(lang, BATCH, rng)
        titles = [story.title for story in told]
        while told:
            first = told.pop()
            texts = list(first.paragraphs)
            wanted = rng.uniform(0.35, 1.4) * STORY
            while told and sum(map(len, texts)) < wanted:
                texts += told.pop().paragraphs
            # There are few headlines to tell from, and one that comes again and again is furniture.
            title = f"{first.title}; {rng.choice(titles)}"
            yield attrs.evolve(first, title=title, paragraphs=tuple(_joined(texts, rng)), subheads=frozenset())


def _joined(texts: list[str], rng: random.Random) -> Iterator[str]:
    out, wanted = "", 0.0
    for text in texts:
        out = f"{out} {text}".strip()
        wanted = wanted or rng.uniform(0.3, 1.1) * PARAGRAPH
        if len(out) >= wanted:
            yield out
            out, wanted = "", 0.0
    if out:
        yield out


def measure(name: str, size: int, rounds: int) -> Measured:
    """Everything about one shape."""
    small, made = make_dump(name, size // 10), make_dump(name, size)
    times: dict[str, list[float]] = {"clean": [], "fix": [], "tenth": []}
    documents = len(newsclean.clean(small.text).documents)  # and everything is loaded
    for _ in range(rounds):
        times["clean"].append(_seconds(newsclean.clean, made.text))
        times["fix"].append(_seconds(ftfy.fix_text, made.text))
        times["tenth"].append(_seconds(newsclean.clean, small.text))
    medians = {what: statistics.median(taken) for what, taken in times.items()}
    return Measured(made=made, **medians, tenth_size=small.size, memory=_peak_of_child(made.text), documents=documents)


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    work(text)
    return time.perf_counter() - start


def _peak_of_child(text: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "dump.txt")
        path.write_text(text, encoding="utf-8", newline="")
        command = [sys.executable, __file__, "--child", path]
        return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)  # noqa: S603 - itself


def _clean_in_child(path: pathlib.Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        newsclean.clean(file.read(20_000))
    before = _peak()
    result = newsclean.clean(path)
    print(_peak() - before if result.documents else 0)  # noqa: T201 - to the parent


def _peak() -> int:
    """The most memory this process has held, in bytes."""
    status = pathlib.Path("/proc/self/status")
    if status.exists():  # Linux hands `ru_maxrss` down from the process that started this one
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    import resource  # noqa: PLC0415 - not on every system

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def row(name: str, it: Measured) -> str:
    """A line of the table."""
    size = it.made.size
    speed, fixing = size / MEGABYTE / it.clean, size / MEGABYTE / it.fix
    growth = f"x{size / it.tenth_size:.1f} in x{it.clean / it.tenth:.1f}"
    return (
        f"{name:<20}{size / MEGABYTE:7.1f}{it.made.stories:9}{it.made.story:8.0f}{it.made.paragraph:7.0f}"
        f"{speed:9.1f}{fixing:9.1f}{speed / fixing:7.2f}{it.memory / size:8.1f}{growth:>18}"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shapes", nargs="+", default=SHAPES, choices=shape_renderers.names(), metavar="SHAPE")
    parser.add_argument("--child", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore", newsclean.StoriesNotFoundWarning)
    if arguments.child:
        _clean_in_child(arguments.child)
        return
    print(  # noqa: T201 - the table
        f"{'shape':<20}{'MB':>7}{'stories':>9}{'/story':>8}{'/par.':>7}{'MB/s':>9}{'ftfy':>9}{'ratio':>7}{'B/byte':>8}"
        f"{'size in time':>18}"
    )
    rows = []
    for name in arguments.shapes:
        rows.append(measure(name, int(arguments.megabytes * MEGABYTE), arguments.rounds))
        print(row(name, rows[-1]), flush=True)  # noqa: T201 - the table
    size, seconds = sum(it.made.size for it in rows), sum(it.clean for it in rows)
    fixing = sum(it.fix for it in rows)
    print(  # noqa: T201 - the table
        f"{'ALL':<20}{size / MEGABYTE:7.1f}{sum(it.made.stories for it in rows):9}{'':15}"
        f"{size / MEGABYTE / seconds:9.1f}{size / MEGABYTE / fixing:9.1f}{fixing / seconds:7.2f}"
        f"{max(it.memory / it.made.size for it in rows):8.1f}"
    )


if __name__ == "__main__":
    main()

"""Measures what `import newsclean` takes, beside an interpreter that starts and does nothing.

usage: python tests/benchmarks/benchmark_import.py [--rounds 15] [--most MILLISECONDS]
The two take turns, so that a busy machine slows both; printed are medians. With --most, the exit status is 1 where the
difference of the medians is larger.
"""

import argparse
import statistics
import subprocess
import sys
import time


def seconds(code: str) -> float:
    """What a fresh interpreter takes for a line of code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - two lines of our own
    return time.perf_counter() - start


def measure(rounds: int) -> tuple[float, float]:
    """Medians in milliseconds: bare start, start with the import."""
    codes = ("pass", "import newsclean")
    taken = [[seconds(code) for code in codes] for _ in range(rounds + 1)][1:]  # the first round warms the caches
    bare, loaded = (statistics.median(column) * 1000 for column in zip(*taken, strict=True))
    return bare, loaded


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--most", type=float)
    arguments = parser.parse_args()
    bare, loaded = measure(arguments.rounds)
    print(  # noqa: T201 - the result
        f"bare interpreter {bare:.0f} ms, with newsclean {loaded:.0f} ms, import newsclean {loaded - bare:.0f} ms"
    )
    return int(arguments.most is not None and loaded - bare > arguments.most)


if __name__ == "__main__":
    sys.exit(main())

"""Prints what cleaning a set of dumps gives, as one JSON line a dump; run by other processes."""

import json
import random
import sys
import warnings

import pipeline_dumps as made
import pipeline_stories

import newsclean

SAMPLES = 60


def samples():
    """The same dumps in every process."""
    rng = random.Random(20210504)  # noqa: S311 - lines, not secrets
    lines = [*made.PLAIN, *made.TITLED[2:3]]
    yield pipeline_stories.tell(*range(12), foot="Osk Herald evening letter")
    yield pipeline_stories.tell(*range(12), rule="")
    for _ in range(SAMPLES):
        pool = rng.sample(lines, 8)
        yield "".join(rng.choice(pool) + rng.choice(made.BREAKS) for _ in range(rng.randint(1, 30))) + "x"


def results():
    """Every dump's result, its profile and its repeats as JSON."""
    for text in samples():
        result = newsclean.clean(text)
        repeats = [(repeat.text, repeat.kind.value, str(repeat.places)) for repeat in newsclean.find_repeats(text)]
        yield json.dumps([result.to_dict(), result.profile.to_dict(), repeats])


if __name__ == "__main__":
    warnings.simplefilter("ignore", newsclean.StoriesNotFoundWarning)
    sys.stdout.writelines(line + "\n" for line in results())

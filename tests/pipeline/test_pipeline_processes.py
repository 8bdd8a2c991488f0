"""The same bytes come out of every process, whatever its hash seed."""

import os
import pathlib
import subprocess
import sys

import pipeline_digest
import pytest

SCRIPT = pathlib.Path(pipeline_digest.__file__)


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
def test_hash_seeds_change_nothing():
    here = "".join(line + "\n" for line in pipeline_digest.results()).encode("ascii")
    assert here.count(b"\n") == pipeline_digest.SAMPLES + 2
    for seed in ("0", "1", "2"):
        command = [sys.executable, str(SCRIPT)]
        there = subprocess.run(  # noqa: S603 - this Python, our script
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        assert there.stdout.replace(b"\r\n", b"\n") == here
        assert there.stderr == b""

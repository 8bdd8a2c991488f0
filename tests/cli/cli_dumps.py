"""Dumps about invented people and places, and the program run on them in a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import newsclean

ROOT = Path(newsclean.__file__).parents[1]
KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "VIRTUAL_ENV")
# A process started in the background may have been told to ignore interrupts: Python then leaves them ignored.
INTERRUPTIBLE = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from newsclean.cli import main; main()"
)

FERRY = """Night ferry to Lower Osk will sail again
Night ferry to Lower Osk will sail again

The night ferry between Ulmen and Lower Osk will sail again from the first of June, the harbour board said. It had
been tied up for two winters after a crack was found in the rudder post.

"People have been asking every week," said Harbour master Ingrid Tollefsen. "Some of them brought cake."

The Osk Courier costs three crowns at every kiosk
"""

BRIDGE = """Swing bridge at Marrow stuck open for a day
Swing bridge at Marrow stuck open for a day

The swing bridge at Marrow stood open for twenty hours on Thursday because a heron had nested in the gear house. Lorries
went round by Pell, which takes fifty minutes.

Bridge keeper Anselm Dray fed the bird sardines until a man from the county arrived with a ladder.

The Osk Courier costs three crowns at every kiosk
"""

SCHOOL = """Village school at Pell counts eleven pupils
Village school at Pell counts eleven pupils

The village school at Pell opened its doors on Monday to eleven pupils, four more than last year. The county had meant to
close it, and has now sent a second teacher.

Head teacher Oda Brannigan has put up a swing. "It is a plan for growth," she said.

The Osk Courier costs three crowns at every kiosk
"""

MILL = """Paper mill in Ulmen turns to seaweed
Paper mill in Ulmen turns to seaweed

The paper mill in Ulmen will make cardboard from seaweed, its owner Rufus Ekdal said on Tuesday. The first rolls smell of
the beach, and buyers are divided.

Forty people work at the mill, and none of them will have to go.

The Osk Courier costs three crowns at every kiosk
"""

DUMP = f"{FERRY}\n\n{BRIDGE}\n\n{SCHOOL}\n\n{MILL}"
TITLES = [story.partition("\n")[0] for story in (FERRY, BRIDGE, SCHOOL, MILL)]
FURNITURE = "The Osk Courier costs three crowns at every kiosk"

# More than a pipe holds, and nothing in it to be warned of.
LONG = "\n\n".join(DUMP.replace("Osk", f"Osk {number}").replace("Pell", f"Pell {number}") for number in range(60))

# One long text without a headline: newsclean says that it found no stories in it.
PROSE = "\n\n".join(
    f"On day {day} of the regatta the wind came from the west again, and the crew of the Heron rowed home before noon."
    for day in range(60)
)


def environment(**more):
    """What a process needs, and nothing of the machine's settings."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**kept, "PYTHONPATH": path, "TERM": "xterm", "COLUMNS": "100", **more}


def run(*arguments, stdin=b"", **more):
    """Run the program to its end."""
    return subprocess.run(  # noqa: S603 - this program
        [sys.executable, "-m", "newsclean", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment(**more),
        check=False,
        timeout=60,
    )


def start(*arguments, **streams):
    """Start the program, and leave it to the test."""
    command = [sys.executable, "-c", INTERRUPTIBLE, *map(str, arguments)]
    return subprocess.Popen(command, env=environment(), **streams)  # noqa: S603 - this program


INTERRUPT = signal.SIGINT

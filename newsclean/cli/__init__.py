"""The command line: nothing but arguments, progress and printing.

Arguments flow in through `parameters`, which makes one object of each group of them; a command (one
module each, `clean` so far) hands them to the public verb of its name; what comes back flows out
through `outputs`. `progress` and `messages` write to standard error, and `app` turns what goes wrong
into one line there and a `status`.
"""

from newsclean.cli.app import main

__all__ = ["main"]

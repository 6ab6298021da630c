"""Speed as ratios, measured side by side in one run: `make bench`, or `python benchmarks/run.py [NAME ...]`.

Nothing here is asserted: machines differ and are shared, so only ratios within one run are worth quoting.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import building
import curation
import extraction
import ledger
import map as page
import pushing
import questions
import start
from side_by_side import arguments

BENCHMARKS: dict[str, Callable[[], None]] = {
    "build": building.main,
    "curation": curation.main,
    "extraction": extraction.main,
    "ledger": ledger.main,
    "map": page.main,
    "push": pushing.main,
    "questions": lambda: questions.compare("100_000", 7),
    "start": start.main,
}


def main(names: list[str]) -> int:
    unknown = [n for n in names if n not in BENCHMARKS]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    for name in names or BENCHMARKS:
        print(f"== {name}")
        BENCHMARKS[name]()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(arguments(__doc__)))

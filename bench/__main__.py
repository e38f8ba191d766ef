"""Run every benchmark, or those named, and print one line a ratio.

`explorer:power` measures only those explorers in whose name `power` stands.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(names: list[str]) -> None:
    """Run the benchmarks called `names`, or all of them."""
    found = sorted(path.stem.removeprefix("measure_") for path in Path(__file__).parent.glob("measure_*.py"))
    unknown = [name for name in names if name.partition(":")[0] not in found]
    if unknown:
        sys.exit(f"No benchmark is called {unknown[0]!r}. There are: {', '.join(found)}.")
    for name in names or found:
        print(f"== {name}", flush=True)
        module, _, part = name.partition(":")
        for ratio in import_module(f"bench.measure_{module}").measure(*filter(None, [part])):
            print(ratio, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""How long something takes, as the benchmarks measure it."""

import statistics
import time
from collections.abc import Callable


def median(work: Callable[[], object], runs: int) -> float:
    """Seconds of the processor, of so many runs after a first one that is not counted."""
    work()
    taken = []
    for _ in range(runs):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return statistics.median(taken)

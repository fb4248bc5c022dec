"""The side of a runner that talks: reads the task, warms up, and measures one run for each line it is sent.

A peer's module gives `serve` its name, its version and a function `prepare(task)`, which returns a function that does
the whole work once and returns the figures of each combination. One JSON object a line goes to standard output:
first {"version": ...}, then for each line read {"cpu_s", "wall_s", "peak_mib", "figures"}.
"""

import json
import math
import resource
import sys
import time
import warnings

import numpy as np


class Task:
    """What is to be done. Columns are float64 arrays of one length; `combinations` are pairs (fast, slow)."""

    def __init__(self, path):
        with open(path) as file:
            given = json.load(file)
        self.__dict__.update(given)
        for name, column in given["columns"].items():
            setattr(self, name, np.fromfile(column, dtype=np.float64, count=given["bars"]))


def serve(version, prepare):
    warnings.simplefilter("ignore")
    answer = sys.stdout
    sys.stdout = sys.stderr
    task = Task(sys.argv[1])
    work = prepare(task)
    say(answer, {"version": version})
    for _ in sys.stdin:
        say(answer, measured(work, task.repeats))


def measured(work, repeats):
    """Seconds of one of `repeats` runs in a row."""
    began, cpu = time.perf_counter(), cpu_seconds()
    for _ in range(repeats):
        figures = work()
    return {
        "cpu_s": (cpu_seconds() - cpu) / repeats,
        "wall_s": (time.perf_counter() - began) / repeats,
        "peak_mib": peak_mib(),
        "figures": [{name: finite(value) for name, value in row.items()} for row in figures],
    }


def cpu_seconds():
    """Of this process and all its threads, user and system."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peak_mib():
    try:
        with open("/proc/self/status") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    except (OSError, StopIteration):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def finite(value):
    return float(value) if math.isfinite(value) else None


def say(stream, message):
    stream.write(json.dumps(message) + "\n")
    stream.flush()

"""Writes the golden files of this folder with TA-Lib, the oracle of the indicator tests.

Run by hand when a case is added, never by the build:

    python3 -m venv oracle && oracle/bin/pip install TA-Lib numpy
    oracle/bin/python libs/indicators/golden/make-golden.py && npx prettier --write libs/indicators/golden

The input series are not stored: `series.json` has their seeds, and both this script and `testing/golden-series.ts` make them
from whole numbers, so that both have the same bits; a SHA-256 of the columns holds the two together.
"""

import hashlib
import json
import pathlib
import struct

import numpy
import talib

FOLDER = pathlib.Path(__file__).parent
MASK = 0xFFFFFFFF


def words(seed):
    """32-bit words of Tommy Ettinger's mulberry32."""
    state = seed
    while True:
        state = (state + 0x6D2B79F5) & MASK
        word = ((state ^ (state >> 15)) * (state | 1)) & MASK
        word ^= (word + ((word ^ (word >> 7)) * (word | 61))) & MASK
        yield word ^ (word >> 14)


def columns(definition):
    word = words(definition["seed"])
    below = lambda count: next(word) % count
    rows = []
    close = definition["start"]
    for i in range(definition["bars"]):
        step, wick, volume = below(2 * definition["step"] + 1), below(definition["wick"] + 1), below(1000) + 1
        dip, side = below(definition["wick"] + 1), below(2)
        flat = definition["flat"] > 0 and (i // definition["flat"]) % 2 == 1
        gap = definition["gap"] * (1 - 2 * side) if i % 37 == 36 else 0
        opened = close if flat else close + gap
        close = opened if flat else opened + step - definition["step"]
        high = max(opened, close) + (0 if flat else wick)
        low = min(opened, close) - (0 if flat else dip)
        rows.append((opened, high, low, close, volume))
    numerator, denominator = definition["tick"]
    table = list(zip(*rows))
    made = {name: numpy.array([ticks * numerator / denominator for ticks in table[k]]) for k, name in
            enumerate(("open", "high", "low", "close"))}
    made["volume"] = numpy.array([float(volume) for volume in table[4]])
    return made


def series(name, bars, tick, start, step, wick, flat=0, gap=0):
    return {"name": name, "seed": 20240501 + len(name) + bars, "bars": bars, "tick": tick, "start": start, "step": step,
            "wick": wick, "flat": flat, "gap": gap}


# Ticks of 3/64 keep every sum, also that of high, low and close over 3, exact in TA-Lib's own running sums: what the cases with
# ties and flat stretches compare is the rule, not TA-Lib's rounding.
SERIES = [
    series("walk", 160, (1, 100000), 110000, 60, 25),
    series("crypto", 120, (1, 100), 4200000, 20000, 9000),
    series("ties", 160, (3, 64), 4000, 2, 1),
    series("flat", 180, (3, 64), 4000, 9, 4, flat=30),
    series("gaps", 160, (1, 100), 10000, 40, 30, gap=1500),
    series("long-flat", 420, (1, 100000), 110000, 60, 25, flat=140),
    series("short", 8, (1, 100), 10000, 40, 30),
    series("single", 1, (1, 100), 10000, 40, 30),
]

# Indicator, its function in TA-Lib, the columns, the sets of parameters, and how the function takes one.
C, HL, HLC = ("close",), ("high", "low"), ("high", "low", "close")
FUNCTIONS = [
    ("sma", "SMA", C, [(1,), (3,), (20,)], None),
    ("sum", "SUM", C, [(3,), (20,)], None),
    ("ema", "EMA", C, [(1,), (3,), (20,)], None),
    ("wma", "WMA", C, [(1,), (3,), (20,)], None),
    ("rsi", "RSI", C, [(2,), (14,)], None),
    ("tr", "TRANGE", HLC, [()], None),
    ("atr", "ATR", HLC, [(1,), (14,)], None),
    ("macd", "MACD", C, [(12, 26, 9), (3, 5, 1), (7, 3, 4)], None),
    ("bollinger", "BBANDS", C, [(20, 2.0), (5, 1.5)], lambda call, p: reorder(call(p[0], p[1], p[1]), (1, 0, 2))),
    ("stochastic", "STOCH", HLC, [(5, 3, 3), (14, 1, 4)], lambda call, p: call(p[0], p[1], 0, p[2], 0)),
    ("adx", "ADX", HLC, [(2,), (14,)], None),
    ("plus_di", "PLUS_DI", HLC, [(2,), (14,)], None),
    ("minus_di", "MINUS_DI", HLC, [(2,), (14,)], None),
    ("cci", "CCI", HLC, [(2,), (20,)], None),
    ("mfi", "MFI", HLC + ("volume",), [(2,), (14,)], None),
    ("obv", "OBV", ("close", "volume"), [()], None),
    ("parabolic_sar", "SAR", HL, [(0.02, 0.2), (0.3, 0.1)], None),
    ("roc", "ROC", C, [(1,), (10,)], None),
    ("momentum", "MOM", C, [(1,), (10,)], None),
    ("stddev", "STDDEV", C, [(2,), (20,)], None),
    ("variance", "VAR", C, [(2,), (20,)], None),
    ("linear_regression", "LINEARREG LINEARREG_SLOPE", C, [(4,), (14,)], None),
    ("correlation", "CORREL", HL, [(2,), (20,)], None),
    ("highest", "MAX", ("high",), [(2,), (20,)], None),
    ("lowest", "MIN", ("low",), [(2,), (20,)], None),
    ("log", "LN", C, [()], None),
    ("exp", "EXP", ("high-low",), [()], None),
    ("sqrt", "SQRT", C, [()], None),
]


def reorder(outputs, order):
    return tuple(outputs[k] for k in order)


def call_all(functions, inputs, parameters, way):
    outputs = []
    for function in functions.split():
        call = lambda *values: getattr(talib, function)(*inputs, *values)
        got = call(*parameters) if way is None else way(call, parameters)
        outputs.extend(got if isinstance(got, (tuple, list)) else [got])
    return [[None if value != value else value for value in output.tolist()] for output in outputs]


def pick(data, name):
    return data["high"] - data["low"] if name == "high-low" else data[name]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def main():
    made = {definition["name"]: columns(definition) for definition in SERIES}
    for definition in SERIES:
        data = made[definition["name"]]
        packed = b"".join(data[name].astype("<f8").tobytes() for name in ("open", "high", "low", "close", "volume"))
        definition["sha256"] = sha256(packed)
    write("series.json", {"series": SERIES})
    oracle = f"TA-Lib {talib.__ta_version__.decode().split()[0]} (Python package {talib.__version__})"
    for name, functions, inputs, sets, way in FUNCTIONS:
        cases = []
        for definition in SERIES:
            data = made[definition["name"]]
            for parameters in sets if definition["name"] in ("walk", "flat") else sets[-1:]:
                given = [pick(data, column) for column in inputs]
                outputs = call_all(functions, given, parameters, way)
                cases.append({"series": definition["name"], "parameters": list(parameters), "outputs": outputs})
        packed = b"".join(struct.pack("<d", float("nan") if v is None else v)
                          for case in cases for output in case["outputs"] for v in output)
        write(f"{name.replace('_', '-')}.json", {"indicator": name, "function": functions, "oracle": oracle, "inputs": list(inputs),
                               "sha256": sha256(packed), "cases": cases})


def write(name, value):
    (FOLDER / name).write_text(json.dumps(value) + "\n")


main()

"""backtesting.py: one run a combination, with its table of figures.

Its orders have whole sizes, so prices are scaled down by a power of two and sizes up. Its own spread is taken at the
entry alone; here both costs are a commission, of the price before the half-spread.
"""

from importlib.metadata import version

import numpy as np
import pandas as pd
from backtesting import Strategy
from backtesting.lib import FractionalBacktest

from measured import serve

UNIT = 2.0**-40


def mean(values, period):
    return pd.Series(values).rolling(int(period)).mean()


class Cross(Strategy):
    fast = slow = 10
    notional = 0.0
    stop_loss = take_profit = costs = None

    def init(self):
        self.costs.data = self.data
        self.quick = self.I(mean, self.data.Close, self.fast, plot=False)
        self.calm = self.I(mean, self.data.Close, self.slow, plot=False)

    def next(self):
        quick, calm = self.quick, self.calm
        above, was_above = quick[-1] > calm[-1], quick[-2] > calm[-2]
        below, was_below = quick[-1] < calm[-1], quick[-2] < calm[-2]
        if not ((above and not was_above) or (below and not was_below)):
            return
        if self.was_stopped_here():
            return
        if self.position and self.position.is_long == bool(above):
            return
        self.enter(1 if above else -1)

    def was_stopped_here(self):
        """A reversal leaves at the open of the bar after it, which is the close before; a stop inside its bar."""
        closed = self._broker.closed_trades
        if not closed or closed[-1].exit_bar != len(self.data) - 1:
            return False
        return closed[-1].exit_price != self.data.Open[-1]

    def enter(self, side):
        close = self.data.Close[-1]
        size = round(self.notional / close)
        stops = {}
        if self.stop_loss is not None:
            stops = dict(sl=close * (1 - side * self.stop_loss), tp=close * (1 + side * self.take_profit))
        (self.buy if side > 0 else self.sell)(size=size, **stops)


class Costs:
    """Commission of an order: the fee, and the half-spread where it fills at the close before, which a stop never does."""

    def __init__(self, task):
        self.fee = task.fee
        self.half_spread = task.half_spread
        self.data = None

    def __call__(self, size, price):
        half_spread = self.half_spread if price == self.data.Close[-2] else 0
        return abs(size) * price * (self.fee + half_spread)


def prepare(task):
    columns = {name.capitalize(): getattr(task, name) for name in ("open", "high", "low", "close")}
    frame = pd.DataFrame({**columns, "Volume": np.ones(task.bars)}, index=pd.to_datetime(task.time, unit="ms"))
    return lambda: [run(task, frame, fast, slow) for fast, slow in task.combinations]


def run(task, frame, fast, slow):
    costs = Costs(task)
    backtest = FractionalBacktest(
        frame,
        Cross,
        fractional_unit=UNIT,
        cash=task.cash,
        commission=costs,
        trade_on_close=True,
        exclusive_orders=True,
        finalize_trades=False,
    )
    stats = backtest.run(
        fast=fast,
        slow=slow,
        notional=task.notional,
        stop_loss=task.stop_loss,
        take_profit=task.take_profit,
        costs=costs,
    )
    still_open = len(stats["_strategy"].trades)
    return {
        "total_return": stats["Equity Final [$]"] / task.cash - 1,
        "trades": stats["# Trades"] + still_open,
    }


serve(version("backtesting"), prepare)

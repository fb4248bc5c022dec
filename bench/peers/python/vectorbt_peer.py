"""vectorbt: the averages of all windows once, then ten combinations a portfolio, its fastest size on 100,000 bars."""

import sys

import pandas as pd
import vectorbt as vbt

from measured import serve

COLUMNS = 10


def prepare(task):
    vbt.settings["engine"] = sys.argv[2]
    vbt.settings.returns["year_freq"] = f"{task.periods_per_year * task.timeframe_ms / 86_400_000} days"
    bars = {name: pd.Series(getattr(task, name)) for name in ("open", "high", "low", "close")}
    compiled = task.combinations[:COLUMNS]
    sweep(task, bars, compiled)
    return lambda: sweep(task, bars, task.combinations)


def sweep(task, bars, combinations):
    windows = sorted({window for pair in combinations for window in pair})
    averages = vbt.MA.run(bars["close"], windows).ma
    averages.columns = windows
    figures = []
    for start in range(0, len(combinations), COLUMNS):
        pairs = combinations[start : start + COLUMNS]
        fast = averages[[pair[0] for pair in pairs]]
        slow = averages[[pair[1] for pair in pairs]]
        fast.columns = slow.columns = range(len(pairs))
        figures += figures_of(portfolio(task, bars, fast, slow), len(pairs))
    return figures


def portfolio(task, bars, fast, slow):
    stops = {}
    if task.stop_loss is not None:
        stops = dict(
            open=bars["open"],
            high=bars["high"],
            low=bars["low"],
            sl_stop=task.stop_loss,
            tp_stop=task.take_profit,
            stop_entry_price="close",
            stop_exit_price="stoplimit",
        )
    return vbt.Portfolio.from_signals(
        bars["close"],
        entries=fast.vbt.crossed_above(slow),
        short_entries=fast.vbt.crossed_below(slow),
        size=task.notional,
        size_type="value",
        fees=task.fee,
        slippage=task.half_spread,
        init_cash=task.cash,
        freq=pd.Timedelta(task.timeframe_ms, unit="ms"),
        **stops,
    )


def figures_of(result, count):
    trades = result.trades
    columns = {
        "total_return": result.total_return(),
        "max_drawdown": result.max_drawdown(),
        "sharpe": result.sharpe_ratio(),
        "sortino": result.sortino_ratio(),
        "trades": trades.count(),
        "win_rate": trades.win_rate(),
        "profit_factor": trades.profit_factor(),
    }
    values = {name: column.to_numpy() for name, column in columns.items()}
    return [{name: column[k] for name, column in values.items()} for k in range(count)]


serve(vbt.__version__, prepare)

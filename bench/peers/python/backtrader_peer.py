"""backtrader: one run a combination, market orders at the close (cheat-on-close), two analyzers.

Its slippage would move the fill price by the same share; here both costs are a commission, of the price before the
half-spread.
"""

import backtrader as bt
import pandas as pd

from measured import serve


class Costs(bt.CommInfoBase):
    params = (("stocklike", True), ("commtype", bt.CommInfoBase.COMM_PERC), ("percabs", True))


class Cross(bt.Strategy):
    params = (("fast", 10), ("slow", 30), ("notional", 0.0))

    def __init__(self):
        quick = bt.ind.SMA(self.data.close, period=self.p.fast)
        calm = bt.ind.SMA(self.data.close, period=self.p.slow)
        self.cross = bt.ind.CrossOver(quick, calm)

    def next(self):
        side = self.cross[0]
        size = self.position.size
        if side == 0 or size * side > 0:
            return
        amount = abs(size) + self.p.notional / self.data.close[0]
        (self.buy if side > 0 else self.sell)(size=amount)


def prepare(task):
    columns = {name: getattr(task, name) for name in ("open", "high", "low", "close")}
    frame = pd.DataFrame(columns, index=pd.to_datetime(task.time, unit="ms"))
    return lambda: [run(task, frame, fast, slow) for fast, slow in task.combinations]


def run(task, frame, fast, slow):
    cerebro = bt.Cerebro(stdstats=False)
    cerebro.adddata(bt.feeds.PandasData(dataname=frame, volume=None, openinterest=None))
    cerebro.addstrategy(Cross, fast=fast, slow=slow, notional=task.notional)
    cerebro.broker.setcash(task.cash)
    cerebro.broker.set_coc(True)
    cerebro.broker.addcommissioninfo(Costs(commission=task.fee + task.half_spread))
    cerebro.addanalyzer(bt.analyzers.TradeAnalyzer, _name="trades")
    cerebro.addanalyzer(bt.analyzers.DrawDown, _name="drawdown")
    (strategy,) = cerebro.run()
    return {
        "total_return": cerebro.broker.getvalue() / task.cash - 1,
        "trades": strategy.analyzers.trades.get_analysis().total.total,
    }


serve(bt.__version__, prepare)

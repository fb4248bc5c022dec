"""nautilus_trader: one engine a combination, bars executed as bars, market orders at the close of the deciding bar.

Both costs are its taker fee, of the price before the half-spread. Each order reverses, so there is a trade for each. Its account keeps eight decimals.
"""

from decimal import Decimal
from importlib.metadata import version

import numpy as np
import pandas as pd
from nautilus_trader.backtest.engine import BacktestEngine, BacktestEngineConfig
from nautilus_trader.config import LoggingConfig, StrategyConfig
from nautilus_trader.indicators import SimpleMovingAverage
from nautilus_trader.model.currencies import BTC, USDT
from nautilus_trader.model.data import BarType
from nautilus_trader.model.enums import AccountType, OmsType, OrderSide
from nautilus_trader.model.identifiers import InstrumentId, Symbol, Venue
from nautilus_trader.model.instruments import CurrencyPair
from nautilus_trader.model.objects import Money, Price, Quantity
from nautilus_trader.persistence.wranglers import BarDataWrangler
from nautilus_trader.trading.strategy import Strategy

from measured import serve

VENUE = Venue("BENCH")
STEPS = {86_400_000: "1-DAY", 900_000: "15-MINUTE", 60_000: "1-MINUTE"}


class CrossConfig(StrategyConfig, frozen=True):
    bar_type: BarType
    fast: int
    slow: int
    notional: float


class Cross(Strategy):
    def on_start(self):
        self.instrument = self.cache.instrument(self.config.bar_type.instrument_id)
        self.quick = SimpleMovingAverage(self.config.fast)
        self.calm = SimpleMovingAverage(self.config.slow)
        self.was = None
        self.held = 0.0
        for average in (self.quick, self.calm):
            self.register_indicator_for_bars(self.config.bar_type, average)
        self.subscribe_bars(self.config.bar_type)

    def on_bar(self, bar):
        if not self.calm.initialized:
            return
        now = int(np.sign(self.quick.value - self.calm.value))
        was, self.was = self.was, now
        if was is None or now == 0 or was == now or self.held * now > 0:
            return
        size = self.instrument.make_qty(abs(self.held) + self.config.notional / float(bar.close))
        side = OrderSide.BUY if now > 0 else OrderSide.SELL
        self.submit_order(
            self.order_factory.market(instrument_id=self.instrument.id, order_side=side, quantity=size)
        )
        self.held = now * (float(size) - abs(self.held))


def prepare(task):
    bar_type = BarType.from_str(f"BTC/USDT.{VENUE}-{STEPS[task.timeframe_ms]}-LAST-EXTERNAL")
    instrument = instrument_of(task)
    frame = pd.DataFrame(
        {name: getattr(task, name) for name in ("open", "high", "low", "close")},
        index=pd.to_datetime(task.time + task.timeframe_ms, unit="ms", utc=True),
    ).assign(volume=1_000_000.0)
    bars = BarDataWrangler(bar_type, instrument).process(frame)
    return lambda: [run(task, instrument, bar_type, bars, pair) for pair in task.combinations]


def instrument_of(task):
    cost = Decimal(str(round(task.fee + task.half_spread, 12)))
    return CurrencyPair(
        instrument_id=InstrumentId(Symbol("BTC/USDT"), VENUE),
        raw_symbol=Symbol("BTCUSDT"),
        base_currency=BTC,
        quote_currency=USDT,
        price_precision=6,
        size_precision=9,
        price_increment=Price.from_str("0.000001"),
        size_increment=Quantity.from_str("0.000000001"),
        margin_init=Decimal("0.01"),
        margin_maint=Decimal("0.01"),
        maker_fee=cost,
        taker_fee=cost,
        ts_event=0,
        ts_init=0,
    )


def run(task, instrument, bar_type, bars, pair):
    engine = BacktestEngine(BacktestEngineConfig(logging=LoggingConfig(bypass_logging=True), run_analysis=False))
    engine.add_venue(
        venue=VENUE,
        oms_type=OmsType.NETTING,
        account_type=AccountType.MARGIN,
        base_currency=USDT,
        starting_balances=[Money(task.cash, USDT)],
        default_leverage=Decimal(10),
        bar_execution=True,
    )
    engine.add_instrument(instrument)
    engine.add_data(bars, sort=False)
    fast, slow = pair
    engine.add_strategy(Cross(CrossConfig(bar_type=bar_type, fast=fast, slow=slow, notional=task.notional)))
    engine.run()
    trades = len(engine.cache.orders())
    unrealized = engine.portfolio.unrealized_pnl(instrument.id)
    balance = engine.portfolio.account(VENUE).balance_total(USDT).as_double()
    equity = balance + (unrealized.as_double() if unrealized is not None else 0.0)
    engine.dispose()
    return {"total_return": equity / task.cash - 1, "trades": trades}


serve(version("nautilus_trader"), prepare)

"""Client of the Barmill API: standard library only.

>>> client = Client("http://127.0.0.1:4080", key)
>>> run = client.submit_backtest(strategy="sma-cross", symbol="SP500", timeframe="D1", params={"fast": 20, "slow": 50})
>>> client.wait_for(run)["metrics"]["sharpe_ratio"]
"""

from .client import Client
from .errors import BarmillError, Problem, Unreachable, WaitTimeout
from .events import Event
from .transport import Patience

__all__ = ["BarmillError", "Client", "Event", "Patience", "Problem", "Unreachable", "WaitTimeout"]
__version__ = "0.1.0"

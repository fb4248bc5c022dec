"""The client against a running stack: BARMILL_URL and BARMILL_KEY name it. Who runs these tests has uploaded EURUSD M5
bars, and kills the gateway when a line ``kill gateway`` is printed."""

import csv
import importlib.util
import json
import os
import sys
import tempfile
import unittest
from unittest import mock

from barmill import Client, Problem, WaitTimeout

RUN = {"strategy": "sma-cross", "symbol": "EURUSD", "timeframe": "M5"}
GRID = {"slow": {"min": 60, "max": 65, "step": 1}, "fast": {"min": 5, "max": 44, "step": 1}}
# Events with a number of their own.
NUMBERED = ("state", "progress", "end")
HAS_PANDAS = all(importlib.util.find_spec(name) for name in ("pandas", "pyarrow"))


@unittest.skipUnless("BARMILL_URL" in os.environ, "no stack is named")
class Stack(unittest.TestCase):
    def setUp(self):
        self.retries = []
        self.client = Client(os.environ["BARMILL_URL"], os.environ["BARMILL_KEY"], on_retry=self.retries.append)

    def test_submits_a_backtest_waits_for_it_reads_and_exports_its_trades(self):
        run = self.client.submit_backtest(**RUN, params={"fast": 20, "slow": 200})
        ended = self.client.wait_for(run)
        self.assertEqual(ended["status"], "completed")
        trades = list(self.client.trades(run))
        self.assertEqual(len(trades), ended["metrics"]["total_trades"])
        columns = self.client.candles(run, indicators=["sma(close, 3)"])
        self.assertEqual(columns["sma(close, 3)"][:2], [None, None])
        self.assertAlmostEqual(columns["sma(close, 3)"][2], sum(columns["close"][:3]) / 3, 10)
        self.assertEqual(len(columns["time"]), len(columns["sma(close, 3)"]))
        path = f"/v1/backtests/{run['id']}/trades/export"
        with tempfile.TemporaryDirectory() as folder:
            self.client.export(path, f"{folder}/trades.csv")
            self.client.export(path, f"{folder}/trades.ndjson", format="ndjson")
            self.client.export(path, f"{folder}/trades.parquet", format="parquet")
            with open(f"{folder}/trades.csv", newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            with open(f"{folder}/trades.ndjson", encoding="utf-8") as file:
                lines = [json.loads(line) for line in file]
            with open(f"{folder}/trades.parquet", "rb") as file:
                self.assertEqual(file.read(4), b"PAR1")
            self.assertEqual(sorted(os.listdir(folder)), ["trades.csv", "trades.ndjson", "trades.parquet"])
        self.assertEqual([float(row["profit"]) for row in rows], [trade["profit"] for trade in trades])
        self.assertEqual(lines, trades)

    def test_says_what_a_data_frame_needs_before_it_asks_for_anything(self):
        nobody = Client("http://127.0.0.1:1", "key")
        with mock.patch.dict(sys.modules, {"pandas": None}):
            with self.assertRaisesRegex(ImportError, "pip install pandas pyarrow"):
                nobody.to_pandas("/v1/backtests/export")
        with mock.patch.dict(sys.modules, {"pandas": mock.Mock()}), mock.patch("importlib.util.find_spec", return_value=None):
            with self.assertRaisesRegex(ImportError, "pip install pandas pyarrow"):
                nobody.to_pandas("/v1/backtests/export")

    @unittest.skipUnless(HAS_PANDAS, "pandas with pyarrow is not installed")
    def test_makes_a_data_frame_with_the_same_bits_times_and_texts(self):
        import pandas

        run = self.client.submit_backtest(**RUN, params={"fast": 20, "slow": 200})
        self.client.wait_for(run)
        trades = list(self.client.trades(run))
        frame = self.client.to_pandas(f"/v1/backtests/{run['id']}/trades/export")
        self.assertEqual(frame["profit"].tolist(), [trade["profit"] for trade in trades])
        self.assertEqual(frame["exit_reason"].tolist()[:-1], [trade["exit_reason"] for trade in trades][:-1])
        self.assertEqual(str(frame["entry_time"].dtype), "datetime64[ms, UTC]")
        self.assertEqual(frame["entry_time"].tolist(), [pandas.Timestamp(trade["entry_time"]) for trade in trades])
        runs = self.client.to_pandas("/v1/backtests/export", filter=f'id = "{run["id"]}"')
        self.assertEqual(runs["metrics.total_trades"].tolist(), [len(trades)])
        self.assertEqual(json.loads(runs["params"][0])["slow"], 200)

    def test_gives_a_refusal_with_its_code_and_its_faults(self):
        with self.assertRaises(Problem) as caught:
            self.client.submit_backtest(**{**RUN, "symbol": "NOWHERE"})
        self.assertEqual((caught.exception.status, caught.exception.code), (422, "unknown_symbol"))
        self.assertEqual(caught.exception.errors[0]["pointer"], "/symbol")

    def test_follows_an_optimization_over_the_death_of_the_gateway(self):
        run = self.client.submit_optimization(**RUN, param_grid=GRID, optimize_metric="psr", chunk_size=20, force=True)
        events = []

        def see(event):
            if event.name == "progress" and not any(seen.name == "progress" for seen in events):
                print("kill gateway", flush=True)
            events.append(event)

        ended = self.client.wait_for(run, on_event=see)
        self.assertEqual((ended["status"], ended["completed_combinations"]), ("completed", 240))
        self.assertGreater(len(self.retries), 0)
        stored = [int(event.id) for event in events if event.name in NUMBERED]
        self.assertEqual(stored, list(range(stored[0], stored[0] + len(stored))))
        self.assertEqual(events[-1].name, "end")
        ranks = [row["plateau_rank"] for row in self.client.results(run, limit=100)]
        self.assertEqual(ranks, list(range(1, 241)))

    def test_waits_no_longer_than_told_and_cancels(self):
        grid = {**GRID, "slow": {"min": 60, "max": 159, "step": 1}}
        run = self.client.submit_optimization(**RUN, param_grid=grid, optimize_metric="psr")
        with self.assertRaises(WaitTimeout):
            self.client.wait_for(run, timeout=0.05)
        self.client.cancel(run)
        self.assertEqual(self.client.wait_for(run)["status"], "cancelled")


if __name__ == "__main__":
    unittest.main()

"""The client against a running stack: BARMILL_URL and BARMILL_KEY name it. Who runs these tests has uploaded EURUSD M5
bars, and kills the gateway when a line ``kill gateway`` is printed."""

import csv
import json
import os
import tempfile
import unittest

from barmill import Client, Problem, WaitTimeout

RUN = {"strategy": "sma-cross", "symbol": "EURUSD", "timeframe": "M5"}
GRID = {"slow": {"min": 60, "max": 79, "step": 1}, "fast": {"min": 5, "max": 44, "step": 1}}
# Events with a number of their own.
NUMBERED = ("state", "progress", "end")


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

    def test_makes_a_data_frame_where_pandas_is_there_and_says_what_is_missing_where_not(self):
        try:
            import pandas  # noqa: F401
        except ImportError:
            with self.assertRaisesRegex(ImportError, "pip install pandas"):
                self.client.to_pandas("/v1/backtests/export")
            return
        self.assertIn("metrics.sharpe_ratio", self.client.to_pandas("/v1/backtests/export").columns)

    def test_gives_a_refusal_with_its_code_and_its_faults(self):
        with self.assertRaises(Problem) as caught:
            self.client.submit_backtest(**{**RUN, "symbol": "NOWHERE"})
        self.assertEqual((caught.exception.status, caught.exception.code), (422, "unknown_symbol"))
        self.assertEqual(caught.exception.errors[0]["pointer"], "/symbol")

    def test_follows_an_optimization_over_the_death_of_the_gateway(self):
        run = self.client.submit_optimization(**RUN, param_grid=GRID, optimize_metric="psr", chunk_size=40)
        events = []

        def see(event):
            if event.name == "progress" and not any(seen.name == "progress" for seen in events):
                print("kill gateway", flush=True)
            events.append(event)

        ended = self.client.wait_for(run, on_event=see)
        self.assertEqual((ended["status"], ended["completed_combinations"]), ("completed", 800))
        self.assertGreater(len(self.retries), 0)
        stored = [int(event.id) for event in events if event.name in NUMBERED]
        self.assertEqual(stored, list(range(stored[0], stored[0] + len(stored))))
        self.assertEqual(events[-1].name, "end")
        ranks = [row["rank"] for row in self.client.results(run, limit=300)]
        self.assertEqual(ranks, list(range(1, 801)))

    def test_waits_no_longer_than_told_and_cancels(self):
        grid = {**GRID, "slow": {"min": 60, "max": 159, "step": 1}}
        run = self.client.submit_optimization(**RUN, param_grid=grid, optimize_metric="psr")
        with self.assertRaises(WaitTimeout):
            self.client.wait_for(run, timeout=0.05)
        self.client.cancel(run)
        self.assertEqual(self.client.wait_for(run)["status"], "cancelled")


if __name__ == "__main__":
    unittest.main()

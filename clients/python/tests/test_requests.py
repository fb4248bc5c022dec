"""Requests and streams against a scripted server."""

import io
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from barmill import Client, Patience, Problem, Unreachable, WaitTimeout
from barmill.events import parse_events

PATIENCE = Patience(restart=0.5, first_delay=0.002, longest_delay=0.01)


class Scripted:
    """A gateway whose answers a test writes: ``answer(handler, attempt)``."""

    def __init__(self, answer):
        self.received = []
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self):
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                scripted.received.append((self.command, self.path, dict(self.headers)))
                answer(self, len(scripted.received))

            do_GET = do_POST = do_PATCH = do_DELETE = handle_any

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.client = Client(f"http://127.0.0.1:{self.server.server_port}", "secret", patience=PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def reply(handler, status, body, **headers):
    content = body.encode()
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def stream(handler, text):
    """The beginning of an event stream that then breaks."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.wfile.write(text.encode())
    handler.close_connection = True


def drop(handler):
    handler.close_connection = True


class Requests(unittest.TestCase):
    def test_repeats_a_post_with_one_key_while_the_gateway_is_busy_or_away(self):
        def answer(handler, attempt):
            if attempt == 1:
                reply(handler, 429, '{"code": "slow_down"}', Retry_After="0")
            elif attempt == 2:
                drop(handler)
            else:
                reply(handler, 202, '{"id": "x"}')

        with Scripted(answer) as gateway:
            self.assertEqual(gateway.client.submit_backtest(strategy="s"), {"id": "x"})
            keys = {headers["Idempotency-Key"] for _, _, headers in gateway.received}
            self.assertEqual((len(gateway.received), len(keys)), (3, 1))
            self.assertEqual(gateway.received[0][2]["Authorization"], "Bearer secret")

    def test_steers_an_optimization_by_the_addresses_of_the_api(self):
        with Scripted(lambda handler, _: reply(handler, 202, '{"id": "y"}')) as gateway:
            client = gateway.client
            run = {"id": "x", "type": "optimization"}
            for made in (client.pause(run), client.resume(run), client.retry_failed(run), client.extend(run, param_grid={"fast": [5]})):
                self.assertEqual(made, {"id": "y"})
            client.estimate_optimization(workers=8, strategy="s")
            base = "/v1/optimizations"
            paths = [f"{base}/x/pause", f"{base}/x/resume", f"{base}/x/retry-failed", f"{base}/x/extend", f"{base}/estimate?workers=8"]
            self.assertEqual([(method, path) for method, path, _ in gateway.received], [("POST", path) for path in paths])

    def test_steers_a_walk_forward_by_the_addresses_of_the_api(self):
        with Scripted(lambda handler, _: reply(handler, 202, '{"id": "y"}')) as gateway:
            run = {"id": "x", "type": "walk_forward"}
            gateway.client.pause(run)
            gateway.client.resume(run)
            gateway.client.estimate_walk_forward(workers=8, strategy="s")
            base = "/v1/walk-forwards"
            paths = [f"{base}/x/pause", f"{base}/x/resume", f"{base}/estimate?workers=8"]
            self.assertEqual([(method, path) for method, path, _ in gateway.received], [("POST", path) for path in paths])

    def test_gives_up_when_patience_ends_or_is_shorter_than_what_is_asked_for(self):
        with Scripted(lambda handler, _: reply(handler, 503, '{"code": "away"}')) as gateway:
            with self.assertRaises(Problem) as caught:
                gateway.client.get("/v1/strategies")
            self.assertEqual((caught.exception.status, caught.exception.code), (503, "away"))
            self.assertGreater(len(gateway.received), 2)
        with Scripted(lambda handler, _: reply(handler, 429, '{"code": "spent"}', Retry_After="3600")) as gateway:
            with self.assertRaises(Problem):
                gateway.client.get("/v1/strategies")
            self.assertEqual(len(gateway.received), 1)

    def test_tells_a_refusal_that_is_no_problem_document_as_it_is(self):
        with Scripted(lambda handler, _: reply(handler, 404, "<h1>proxy</h1>")) as gateway:
            with self.assertRaises(Problem) as caught:
                gateway.client.get("/v1/strategies")
            self.assertEqual(caught.exception.code, "unknown")
            self.assertIn("<h1>proxy</h1>", str(caught.exception))

    def test_sends_no_patch_again_whose_answer_was_lost(self):
        with Scripted(lambda handler, _: drop(handler)) as gateway:
            with self.assertRaises(Unreachable):
                gateway.client.patch("/v1/backtests/x", {"notes": "n"}, if_match='"1"')
            self.assertEqual(len(gateway.received), 1)

    def test_takes_a_repeated_delete_that_finds_nothing_as_done_and_a_first_one_as_it_is(self):
        def answer(handler, attempt):
            if attempt == 1:
                reply(handler, 204, "")
            elif attempt == 2:
                drop(handler)
            else:
                reply(handler, 404, '{"code": "unknown_run"}')

        with Scripted(answer) as gateway:
            self.assertIsNone(gateway.client.delete("/v1/backtests/x"))
            self.assertIsNone(gateway.client.delete("/v1/backtests/x"))
            self.assertEqual(len(gateway.received), 3)
            with self.assertRaises(Problem) as caught:
                gateway.client.delete("/v1/backtests/x")
            self.assertEqual(caught.exception.code, "unknown_run")

    def test_joins_the_pages_of_candles_into_columns_and_repeats_a_parameter_for_each_indicator(self):
        page = '{"bars": {"time": ["%s"], "close": [%d], "volume": null}, "indicators": [{"expression": "sma(close, 2)", "values": [%s]}], "next_cursor": %s}'

        def answer(handler, attempt):
            reply(handler, 200, page % (("a", 1, "null", '"c"') if attempt == 1 else ("b", 3, "2", "null")))

        with Scripted(answer) as gateway:
            run = {"type": "backtest", "id": "x"}
            columns = gateway.client.candles(run, indicators=["sma(close, 2)", "strategy"], from_="2024-01-01")
            self.assertEqual(columns, {"time": ["a", "b"], "close": [1, 3], "sma(close, 2)": [None, 2]})
            first, second = [path for _, path, _ in gateway.received]
            query = "from=2024-01-01&limit=5000&indicators=sma%28close%2C+2%29&indicators=strategy"
            self.assertEqual(first, f"/v1/backtests/x/candles?{query}")
            self.assertEqual(second, f"{first}&cursor=c")

    def test_leaves_no_part_of_an_export_that_broke_off(self):
        def answer(handler, _):
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            handler.wfile.write(b"3\r\na,b\r\n")
            handler.close_connection = True

        with Scripted(answer) as gateway:
            target = io.BytesIO()
            with self.assertRaises(Unreachable):
                gateway.client.export("/v1/backtests/export", target)

    def test_names_batches_data_sets_and_events_by_their_paths(self):
        def answer(handler, _):
            if handler.command == "DELETE":
                reply(handler, 204, "")
            else:
                reply(handler, 200, '{"data": [], "next_cursor": null}')

        with Scripted(answer) as gateway:
            gateway.client.delete({"type": "batch", "id": "b"})
            gateway.client.delete("/v1/datasets/d")
            self.assertEqual(list(gateway.client.robust_strategies(min_runs=2)), [])
            self.assertEqual(gateway.client.events(type="end", limit=5)["data"], [])
            gateway.client.select_timeframe("D1", False)
            asked = [(method, path) for method, path, _ in gateway.received]
        self.assertEqual(
            asked,
            [
                ("DELETE", "/v1/batches/b"),
                ("DELETE", "/v1/datasets/d"),
                ("GET", "/v1/robust-strategies?min_runs=2&limit=1000"),
                ("GET", "/v1/events?order=asc&type=end&limit=5"),
                ("PATCH", "/v1/timeframes/D1"),
            ],
        )

    def test_refuses_an_address_that_is_none(self):
        with self.assertRaises(ValueError):
            Client("localhost:4080", "secret")


class Streams(unittest.TestCase):
    def test_goes_on_after_the_last_event_that_was_seen(self):
        def answer(handler, attempt):
            after = handler.headers.get("Last-Event-ID")
            if attempt == 2:
                reply(handler, 503, '{"code": "away"}')
            elif after is None:
                stream(handler, ": hi\n\nevent: progress\nid: 7\ndata: {}\n\nevent: progress\nid: 8\n")
            else:
                stream(handler, f'event: end\nid: 8\ndata: {{"after": {after}}}\n\n')

        with Scripted(answer) as gateway:
            events = list(gateway.client.stream("/v1/backtests/x"))
        self.assertEqual([(event.name, event.id) for event in events], [("progress", "7"), ("end", "8")])
        self.assertEqual(events[1].data, {"after": 7})

    def test_waits_no_longer_than_told_however_much_comes(self):
        def answer(handler, _):
            stream(handler, "")
            try:
                while True:
                    handler.wfile.write(b": heartbeat\n\n")
            except OSError:
                pass

        with Scripted(answer) as gateway:
            with self.assertRaises(WaitTimeout):
                gateway.client.wait_for("/v1/backtests/x", timeout=0.2)

    def test_joins_lines_of_data_and_drops_events_without_any(self):
        lines = b'event: a\r\nid: 1\r\ndata: {"x":\r\ndata: 1}\r\n\r\nevent: b\n\ndata: []\n\ndata: {"cut'.splitlines(True)
        events = [(event.name, event.id, event.data) for event in parse_events(lines)]
        self.assertEqual(events, [("a", "1", {"x": 1}), ("message", "1", {})])


if __name__ == "__main__":
    unittest.main()

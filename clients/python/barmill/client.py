"""The API, operation by operation, and what spans several of them."""

import importlib.util
import io
import os
import shutil
import time
from typing import IO, Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Union
from urllib.parse import quote

from .errors import Problem, Unreachable, WaitTimeout
from .events import Event, parse_events
from .transport import TRANSIENT, Response, Transport

#: A resource of the API: its JSON.
Resource = Dict[str, Any]
#: A run or a batch, or the path of one, such as ``/v1/backtests/<id>``.
Run = Union[Resource, str]

#: Silence (s) after which a stream counts as dead; the API sends a heartbeat every 15 s.
_SILENCE = 45.0


class Client:
    """Barmill's API. Requests are repeated while the gateway is away or busy, and streams go on where they broke off.

    Every method raises Problem when the API refuses and Unreachable when nobody answers.
    """

    def __init__(self, url: str, key: str, **options: Any) -> None:
        """``options``: ``patience``, ``timeout`` (s), ``on_retry``."""
        self._transport = Transport(url, key, **options)

    # ------------------------------------------------------------------------------------------ any operation

    def get(self, path: str, **query: Any) -> Any:
        """The body of a GET."""
        return self._transport.json("GET", path, query=query)

    def post(self, path: str, content: Any = None, *, idempotency_key: Optional[str] = None) -> Any:
        """The body of a POST, which is repeated under one Idempotency-Key."""
        headers = {"Idempotency-Key": idempotency_key} if idempotency_key else None
        return self._transport.json("POST", path, content, headers=headers)

    def patch(self, path: str, content: Any, *, if_match: str = "*") -> Any:
        """The body of a PATCH of what has this ETag; ``*`` stands for any."""
        return self._transport.json("PATCH", path, content, headers={"If-Match": if_match})

    def delete(self, what: Run, **query: Any) -> Any:
        """The body of a DELETE, mostly None, of a path or of a run or a batch with all that it has. A repeated one that finds nothing was
        done by the attempt before."""
        try:
            return self._transport.json("DELETE", _path_of(what), query=query)
        except Problem as problem:
            if problem.status == 404 and getattr(problem, "repeated", False):
                return None
            raise

    def paginate(self, path: str, **query: Any) -> Iterator[Resource]:
        """All items of a list, read page by page as they are asked for. Takes ``filter``, ``order_by``, ``fields``."""
        query.setdefault("limit", 1000)
        while True:
            page = self.get(path, **query)
            yield from page["data"]
            if page["next_cursor"] is None:
                return
            query["cursor"] = page["next_cursor"]

    # ------------------------------------------------------------------------------------------ data and runs

    def upload(self, content: Union[bytes, str, "os.PathLike[str]"], *, symbol: str, timeframe: str, source: str = "") -> Resource:
        """Uploads bars: bytes, or a file by its path. CSV, or Parquet where the first bytes say so."""
        if not isinstance(content, bytes):
            with open(content, "rb") as file:
                content = file.read()
        kind = "application/vnd.apache.parquet" if content[:4] == b"PAR1" else "text/csv"
        query = {"symbol": symbol, "timeframe": timeframe, "source": source or None}
        return self._transport.json("POST", "/v1/datasets", query=query, body=content, headers={"Content-Type": kind})

    def submit_backtest(self, **request: Any) -> Resource:
        """Submits a backtest; gives the run, which goes on."""
        return self.post("/v1/backtests", request)

    def submit_optimization(self, **request: Any) -> Resource:
        """Submits an optimization; gives the run, which goes on."""
        return self.post("/v1/optimizations", request)

    def submit_batch(self, **request: Any) -> Resource:
        """Submits backtests of every strategy on every symbol and timeframe; gives the batch, which goes on."""
        return self.post("/v1/batches", request)

    def submit_walk_forward(self, **request: Any) -> Resource:
        """Submits a walk forward; gives it as it goes on."""
        return self.post("/v1/walk-forwards", request)

    def windows(self, run: Run) -> Iterator[Resource]:
        """Windows of a walk forward, in the order of time."""
        return self.paginate(f"{_path_of(run)}/windows")

    def refresh(self, run: Run) -> Resource:
        """The run as it is now."""
        return self.get(_path_of(run))

    def cancel(self, run: Run) -> Resource:
        """Asks a run to end."""
        return self.post(f"{_path_of(run)}/cancel")

    def pause(self, run: Run) -> Resource:
        """Holds an optimization or a walk forward up; what computes is finished and kept."""
        return self.post(f"{_path_of(run)}/pause")

    def resume(self, run: Run) -> Resource:
        """Lets a paused optimization or walk forward go on."""
        return self.post(f"{_path_of(run)}/resume")

    def retry_failed(self, run: Run) -> Resource:
        """Runs what failed of an ended optimization once more; gives the new run."""
        return self.post(f"{_path_of(run)}/retry-failed")

    def extend(self, run: Run, **extension: Any) -> Resource:
        """Runs an ended optimization with a larger ``param_grid``; gives the new run."""
        return self.post(f"{_path_of(run)}/extend", extension)

    def estimate_optimization(self, *, workers: Optional[int] = None, **request: Any) -> Resource:
        """What an optimization would cost; nothing is stored."""
        query = "" if workers is None else f"?workers={workers}"
        return self.post(f"/v1/optimizations/estimate{query}", request)

    def estimate_walk_forward(self, *, workers: Optional[int] = None, **request: Any) -> Resource:
        """What a walk forward would cost; nothing is stored."""
        query = "" if workers is None else f"?workers={workers}"
        return self.post(f"/v1/walk-forwards/estimate{query}", request)

    def walk_forwards(self, **query: Any) -> Iterator[Resource]:
        """Walk forwards, newest first unless ``order_by`` says otherwise."""
        return self.paginate("/v1/walk-forwards", **query)

    def trades(self, run: Run) -> Iterator[Resource]:
        """Legs of a backtest, in the order of their exits."""
        return self.paginate(f"{_path_of(run)}/trades")

    def candles(self, run: Run, *, indicators: Sequence[str] = (), **query: Any) -> Dict[str, List[Any]]:
        """Bars of a backtest with the values of expressions over them, as columns of one length: ``time``, ``open``, ``high``,
        ``low``, ``close``, ``volume`` and ``spread`` where the data have them, and each expression by its text; a missing
        value is None. ``pandas.DataFrame(client.candles(run))`` is a data frame.

        ``query``: ``timeframe``, ``from_``, ``to``.
        """
        given = {name.rstrip("_"): value for name, value in query.items()}
        given.update(limit=5000, indicators=list(indicators))
        columns: Dict[str, List[Any]] = {}
        while True:
            page = self.get(f"{_path_of(run)}/candles", **given)
            found = {name: values for name, values in page["bars"].items() if values is not None}
            found.update({each["expression"]: each["values"] for each in page["indicators"]})
            for name, values in found.items():
                columns.setdefault(name, []).extend(values)
            if page["next_cursor"] is None:
                return columns
            given["cursor"] = page["next_cursor"]

    def results(self, run: Run, **query: Any) -> Iterator[Resource]:
        """Combinations of an optimization, ranked ones first."""
        return self.paginate(f"{_path_of(run)}/results", **query)

    def batches(self, **query: Any) -> Iterator[Resource]:
        """Batches without their runs, newest first. Takes ``status``, ``filter``, ``order_by``."""
        return self.paginate("/v1/batches", **query)

    def robust_strategies(self, **query: Any) -> Iterator[Resource]:
        """Strategies that hold on a symbol over the selected timeframes. Takes ``symbol``, ``strategy``, ``min_ratio``, ``min_runs``, ``filter``."""
        return self.paginate("/v1/robust-strategies", **query)

    def timeframes(self) -> List[Resource]:
        """All timeframes, and which are selected for the robust set."""
        return self.get("/v1/timeframes")["data"]

    def select_timeframe(self, timeframe: str, selected: bool = True) -> Resource:
        """Lets backtests of a timeframe count in the robust set, or leaves them out."""
        return self.patch(f"/v1/timeframes/{quote(timeframe, safe='')}", {"selected": selected})

    def events(self, *, cursor: Optional[str] = None, **query: Any) -> Resource:
        """A page of events, oldest first. Its ``next_cursor`` goes on where it ended, also later: nothing is missed. Takes ``run_id``, ``kind``, ``type``."""
        return self.get("/v1/events", order="asc", cursor=cursor, **query)

    # ------------------------------------------------------------------------------------------ following

    def stream(self, run: Run, *, after: Union[int, str, None] = None, until: Optional[float] = None) -> Iterator[Event]:
        """Events of a run until ``end``. A stream that breaks is opened again after the last event that was seen, so a
        restart of the gateway loses none and repeats none but the snapshot.

        ``until``: a moment of ``time.monotonic`` after which it raises WaitTimeout.
        """
        path, transport = f"{_path_of(run)}/events", self._transport
        last_id = None if after is None else str(after)
        heard, attempt = time.monotonic(), 0
        while True:
            attempt += 1
            failure: Exception = Unreachable("the stream ended early")
            try:
                headers = {"Accept": "text/event-stream", **({} if last_id is None else {"Last-Event-ID": last_id})}
                with transport.once("GET", path, headers=headers, timeout=_left(until)) as response:
                    for event in parse_events(_lines(response, until)):
                        heard, attempt = time.monotonic(), 0
                        last_id = last_id if event.id is None else event.id
                        yield event
                        if event.name == "end":
                            return
            except Problem as problem:
                if problem.status not in TRANSIENT:
                    raise
                failure = problem
            except (Unreachable, OSError, ValueError) as error:
                failure = error
            now = time.monotonic()
            if until is not None and now >= until:
                raise WaitTimeout(f"{path} has not ended in time") from failure
            if now - heard >= transport.patience.restart:
                raise failure if isinstance(failure, Problem) else Unreachable(f"{transport.url}: {failure!r}")
            transport.on_retry(failure)
            time.sleep(transport.patience.back_off(max(attempt, 1)))

    def wait_for(
        self, run: Run, *, timeout: Optional[float] = None, on_event: Optional[Callable[[Event], None]] = None
    ) -> Resource:
        """Waits for the end of a run and gives it as it then is, also when it failed: ``status`` says so."""
        until = None if timeout is None else time.monotonic() + timeout
        for event in self.stream(run, until=until):
            if on_event:
                on_event(event)
        while True:
            ended = self.refresh(run)
            if ended["completed_at"] is not None:
                return ended
            time.sleep(self._transport.patience.first_delay)

    # ------------------------------------------------------------------------------------------ taking away

    def export(self, path: str, target: Union[str, "os.PathLike[str]", IO[bytes]], *, format: str = "csv", **query: Any) -> None:
        """Writes an export, such as ``/v1/optimizations/<id>/results/export``, to a file; ``query``: ``filter``, ``order_by``.

        A file is there only when it is whole.
        """
        self.download(path, target, format=format, **query)

    def download(self, path: str, target: Union[str, "os.PathLike[str]", IO[bytes]], **query: Any) -> None:
        """Writes an answer that is no JSON, such as the report of a backtest, to a file, which is there only when it is whole."""
        with self._transport.send("GET", path, query=query) as response:
            if hasattr(target, "write"):
                shutil.copyfileobj(response, target)  # type: ignore[arg-type,type-var]
                return
            part = f"{os.fspath(target)}.part"
            try:
                with open(part, "wb") as file:
                    shutil.copyfileobj(response, file)  # type: ignore[type-var]
                os.replace(part, target)
            finally:
                if os.path.exists(part):
                    os.remove(part)

    def to_pandas(self, path: str, **query: Any) -> Any:
        """An export as a DataFrame, by way of Parquet. Needs pandas with pyarrow or fastparquet."""
        needs = "to_pandas needs pandas with pyarrow or fastparquet: pip install pandas pyarrow"
        try:
            import pandas
        except ImportError as error:
            raise ImportError(needs) from error
        if not any(importlib.util.find_spec(engine) for engine in ("pyarrow", "fastparquet")):
            raise ImportError(needs)
        content = io.BytesIO()
        self.export(path, content, format="parquet", **query)
        content.seek(0)
        return pandas.read_parquet(content)


def _left(until: Optional[float]) -> float:
    """Longest silence that is waited for."""
    return _SILENCE if until is None else max(0.01, min(_SILENCE, until - time.monotonic()))


def _lines(response: Response, until: Optional[float]) -> Iterator[bytes]:
    """Lines of a stream up to its end or to that moment: events and heartbeats that keep coming do not put it off."""
    while until is None or time.monotonic() < until:
        line = response.readline(_left(until))
        if line == b"":
            return
        yield line


def _path_of(run: Run) -> str:
    """Path of a run: of a resource by its type and id."""
    if isinstance(run, str):
        return run
    kinds: Mapping[str, str] = {
        "backtest": "backtests",
        "optimization": "optimizations",
        "batch": "batches",
        "walk_forward": "walk-forwards",
    }
    return f"/v1/{kinds[run['type']]}/{quote(run['id'], safe='')}"

"""Requests over http.client, made again while the gateway is away or busy."""

import email.utils
import http.client
import json
import random
import time
import uuid
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional, Union
from urllib.parse import urlencode, urlsplit

from .errors import BarmillError, Problem, Unreachable

TRANSIENT = frozenset((429, 502, 503, 504))
_BROKEN = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Patience:
    """How long and how often to try again, in seconds."""

    #: From the first failure to giving up: long enough for a restart.
    restart: float = 60.0
    first_delay: float = 0.15
    longest_delay: float = 3.0

    def back_off(self, attempt: int) -> float:
        """Delay before attempt 1, 2, …: doubling, capped, spread so that clients do not return together."""
        full = min(self.longest_delay, self.first_delay * 2 ** min(attempt - 1, 20))
        return full / 2 + full / 2 * random.random()


class Response:
    """An answer whose body is read as it comes. Close it, or use it in ``with``."""

    def __init__(self, connection: http.client.HTTPConnection, answer: http.client.HTTPResponse) -> None:
        self._connection = connection
        self._answer = answer
        self.status = answer.status
        self.headers = answer.headers

    def read(self, size: Optional[int] = None) -> bytes:
        """The next bytes, all of them without a size. Raises Unreachable when the answer breaks off."""
        try:
            return self._answer.read() if size is None else self._answer.read(size)
        except _BROKEN as error:
            raise Unreachable(f"the answer broke off: {error!r}") from error

    def readline(self, timeout: float) -> bytes:
        """The next line, empty at the end. Raises OSError when none comes within ``timeout`` s."""
        if self._connection.sock is not None:
            self._connection.sock.settimeout(timeout)
        return self._answer.readline()

    def close(self) -> None:
        """Ends the connection, also in the middle of the answer."""
        self._connection.close()

    def __enter__(self) -> "Response":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


class Transport:
    """Sends requests with the key."""

    def __init__(
        self,
        url: str,
        key: str,
        patience: Patience = Patience(),
        timeout: float = 60.0,
        on_retry: Optional[Callable[[Exception], None]] = None,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"expected an address such as http://127.0.0.1:4080, got {url!r}")
        self.url = url
        self.patience = patience
        self.on_retry = on_retry or (lambda _: None)
        self._parts = parts
        self._key = key
        self._timeout = timeout

    def once(
        self,
        method: str,
        path: str,
        query: Optional[Mapping[str, Any]] = None,
        headers: Optional[Mapping[str, str]] = None,
        body: Optional[bytes] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """One attempt. Raises Problem for a refusal, Unreachable when nobody answers."""
        given = {name: _text(value) for name, value in (query or {}).items() if value is not None}
        target = self._parts.path.rstrip("/") + path + (f"?{urlencode(given, doseq=True)}" if given else "")
        make = http.client.HTTPSConnection if self._parts.scheme == "https" else http.client.HTTPConnection
        connection = make(self._parts.hostname or "", self._parts.port, timeout=timeout or self._timeout)
        try:
            connection.request(method, target, body, {"Authorization": f"Bearer {self._key}", **(headers or {})})
            answer = connection.getresponse()
            if answer.status < 400:
                return Response(connection, answer)
            problem = Problem.of(answer.status, answer.read())
            problem.retry_after = _retry_after(answer.headers.get("Retry-After"))  # type: ignore[attr-defined]
        except _BROKEN as error:
            connection.close()
            raise Unreachable(f"{self.url} does not answer: {error!r}") from error
        connection.close()
        raise problem

    def send(self, method: str, path: str, headers: Optional[Mapping[str, str]] = None, **rest: Any) -> Response:
        """The answer, after as many attempts as patience has. A POST has one Idempotency-Key for all of them; a PATCH
        whose answer was lost is not sent again, since its If-Match would no longer hold if it was done."""
        own: Dict[str, str] = {"Idempotency-Key": str(uuid.uuid4())} if method == "POST" else {}
        own.update(headers or {})
        began = time.monotonic()
        attempt = 0
        while True:
            attempt += 1
            failure: BarmillError
            try:
                return self.once(method, path, headers=own, **rest)
            except Problem as problem:
                if problem.status not in TRANSIENT:
                    problem.repeated = attempt > 1  # type: ignore[attr-defined]
                    raise
                failure, pause = problem, getattr(problem, "retry_after", None)
            except Unreachable as error:
                if method == "PATCH":
                    raise
                failure, pause = error, None
            pause = self.patience.back_off(attempt) if pause is None else pause
            if time.monotonic() - began + pause > self.patience.restart:
                raise failure
            self.on_retry(failure)
            time.sleep(pause)

    def json(self, method: str, path: str, content: Any = None, **rest: Any) -> Any:
        """The body of an answer, None where it has none. ``content`` is sent as JSON."""
        headers = dict(rest.pop("headers", None) or {})
        if content is not None:
            headers["Content-Type"] = "application/json"
            rest["body"] = json.dumps(content, allow_nan=False).encode("utf-8")
        with self.send(method, path, headers=headers, **rest) as response:
            text = response.read()
            return json.loads(text) if text else None


def _text(value: Any) -> Union[str, List[str]]:
    """A value of a query; a list is a parameter for each of its values."""
    if isinstance(value, (list, tuple)):
        return [str(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _retry_after(header: Optional[str]) -> Optional[float]:
    """What Retry-After asks for, seconds or a date."""
    if not header:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(header).timestamp() - time.time())
    except (TypeError, ValueError):
        return None

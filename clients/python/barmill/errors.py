"""What can go wrong between a client and the API."""

import json
from typing import Any, Dict, List


class BarmillError(Exception):
    """Any failure of a call."""


class Problem(BarmillError):
    """The API answered and refused (RFC 9457). Programs decide by ``code``."""

    def __init__(self, status: int, body: Dict[str, Any]) -> None:
        super().__init__(f"{body.get('detail') or body.get('title')} ({body.get('code')}, HTTP {status})")
        self.status = status
        self.body = body

    @property
    def code(self) -> str:
        """Stable name of the problem, such as ``unknown_symbol``."""
        return str(self.body.get("code", "unknown"))

    @property
    def errors(self) -> List[Dict[str, Any]]:
        """Each fault with ``pointer``, ``code`` and ``detail``."""
        return list(self.body.get("errors") or [])

    @classmethod
    def of(cls, status: int, content: bytes) -> "Problem":
        """Reads a refusal; what is no problem document, such as a proxy's page, becomes the detail of one."""
        text = content.decode("utf-8", "replace")
        try:
            body = json.loads(text)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            body = {"code": "unknown", "title": f"HTTP {status}", "detail": text.strip()[:300]}
        return cls(status, body)


class Unreachable(BarmillError):
    """Nobody answered, or the connection broke, for longer than the client's patience."""


class WaitTimeout(BarmillError):
    """A run did not end within the time that ``wait_for`` was given. The run goes on."""

"""Server-sent events (WHATWG HTML, section 9.2.6)."""

import json
from dataclasses import dataclass
from typing import Any, Dict, Iterable, Iterator, List, Optional


@dataclass(frozen=True)
class Event:
    """What a run's stream says: ``snapshot`` (the resource itself), ``state``, ``progress``, ``end``; more may come."""

    name: str
    #: Number of the event in the run; None where it has none.
    id: Optional[str]
    data: Dict[str, Any]


def parse_events(lines: Iterable[bytes]) -> Iterator[Event]:
    """Events of a stream, as its lines come. An event that the stream breaks off in is not given."""
    name, data, own_id = "", [], None  # type: str, List[str], Optional[str]
    last_id: Optional[str] = None
    for line in lines:
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text == "":
            last_id = own_id if own_id is not None else last_id
            if data:
                yield Event(name or "message", last_id, _object("\n".join(data)))
            name, data, own_id = "", [], None
            continue
        field, _, value = text.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if field == "event":
            name = value
        elif field == "data":
            data.append(value)
        elif field == "id" and "\0" not in value:
            own_id = value


def _object(text: str) -> Dict[str, Any]:
    """A payload that is no object counts as empty: clients accept what they do not know."""
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}

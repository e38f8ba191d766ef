"""Answer the judge: run this cell, what is this name, call this, how long is it, give its item.

Called in the sealed process and only there. Everything here is in the hands of the learner's code, so nothing here
decides anything: the judge believes no answer, it takes data.
"""

from __future__ import annotations

import base64
import builtins
import inspect
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from grading.engine.codec import decode, encode
from grading.engine.codec.wire import Wire
from grading.engine.verdict.reason import line_of
from grading.engine.worker.chance import repeat
from grading.engine.worker.shell import RecordingShell
from grading.engine.worker.watched import Watched

__all__ = ["serve"]

Message = dict[str, Any]
CHANGEABLE = (list, dict, set, bytearray)
MISSING = object()


def serve(wire: Wire, shell: RecordingShell, most: int) -> None:
    """Answer until the other side is gone."""
    one_at_a_time = threading.Lock()

    def tell(tried: list[str]) -> None:
        # Never in the middle of an answer: then it goes with the next one.
        if one_at_a_time.acquire(blocking=False):
            try:
                wire.send({"tried": [tried]})
            except Exception:  # whoever has cut the line learns nothing from an error here
                return
            finally:
                one_at_a_time.release()

    answers = _Answers(shell, most, tell)
    while True:
        asked = wire.receive()
        answer = {"step": asked["step"], **answers.to(asked)}
        with one_at_a_time:
            wire.send(answer)


class _Answers:
    def __init__(self, shell: RecordingShell, most: int, tell: Callable[[list[str]], None]) -> None:
        self.shell = shell
        self.most = most
        self.kept: dict[int, Any] = {}
        self.watched = Watched(shell, tell)

    def to(self, asked: Message) -> Message:
        if asked["do"] == "file":
            return self.file(asked)
        if asked["do"] == "run":
            if asked.get("seed"):
                repeat(asked["seed"])
            ran = self.shell.run(asked["source"], asked.get("most", self.most))
            return {"outputs": ran.outputs, **_problem(ran.problem), **self.watched.seen()}
        if asked["do"] == "names":
            return {"names": {name: self.named(name) for name in asked["names"]}}
        return self.answered(asked)

    def file(self, asked: Message) -> Message:
        path = Path(asked["name"])
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab") as file:
                file.write(base64.b64decode(asked["content"]))
        except OSError as problem:
            return {"failed": problem.strerror}
        return {"failed": None}

    def named(self, name: str) -> Message:
        value = self.shell.user_ns.get(name, MISSING)
        return {"missing": True} if value is MISSING else self.sent(value)

    def sent(self, value: Any) -> Message:
        """Return a value as data, or keep it and return a handle."""
        try:
            return {"data": encode(value)}
        except Exception:  # mostly NotDataError; but what a learner made may raise anything while it is walked through
            self.kept[id(value)] = value
            return {"handle": id(value), "kind": type(value).__name__, "callable": callable(value)}

    def answered(self, asked: Message) -> Message:
        arguments = [self.given(node) for node in asked.get("arguments", [])]
        named = {name: self.given(node) for name, node in asked.get("named", {}).items()}
        before = [self.text(value) for value in (*arguments, *named.values())]
        with self.shell.recording(self.most) as recorder, self.without(asked.get("hidden", [])):
            try:
                value = OPERATIONS[asked["do"]](self.kept[asked["of"]], *arguments, **named)
                reply = self.returned(value, [*arguments, *named.values()])
            except BaseException as problem:  # whatever a learner's code raises is the judge's to hear of
                reply = _problem(problem)
        reply["changed"] = self.changed([*arguments, *named.values()], before)
        reply["said"] = "".join(output["text"] for output in recorder.finished() if output.get("name") == "stdout")
        return reply

    def given(self, node: Any) -> Any:
        if isinstance(node, dict) and node.keys() == {"handle"}:
            return self.kept[node["handle"]]
        return decode(node["data"])

    def returned(self, value: Any, arguments: list[Any]) -> Message:
        for place, argument in enumerate(arguments):
            if value is argument and _changeable(value):
                return {"same": place}
        return self.sent(value)

    def changed(self, arguments: list[Any], before: list[Any]) -> Message:
        """Return the arguments that a call changed in place."""
        pairs = enumerate(zip(arguments, before, strict=True))
        texts = {place: (self.text(value), old) for place, (value, old) in pairs if old is not None}
        return {str(place): new for place, (new, old) in texts.items() if new is not None and new != old}

    def text(self, value: Any) -> Any:
        if not _changeable(value):
            return None
        try:
            return encode(value)
        except Exception:  # what cannot be sent any more is found out when it is used
            return None

    @contextmanager
    def without(self, names: list[str]) -> Iterator[None]:
        """Hide names that a test has deleted, for one call."""
        space = self.shell.user_ns
        hidden = {name: space.pop(name) for name in names if name in space}
        try:
            yield
        finally:
            space.update(hidden)


def _changeable(value: Any) -> bool:
    return isinstance(value, CHANGEABLE) or hasattr(value, "dtype") or hasattr(value, "columns")


def _problem(problem: BaseException | None) -> Message:
    """Return an exception as the judge hears of it: the names of its family, its words, the line of the cell."""
    if problem is None:
        return {}
    kinds = [kind.__name__ for kind in type(problem).__mro__]
    return {"raised": kinds, "text": _said(problem), "line": line_of(problem)}


def _said(problem: BaseException) -> str:
    try:
        return str(problem)[:2000]
    except BaseException:
        return ""


def _set(thing: Any, name: str, value: Any) -> None:
    setattr(thing, name, value)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": lambda thing, /, *arguments, **named: thing(*arguments, **named),
    "attribute": getattr,
    "set": _set,
    "length": len,
    "item": lambda thing, key: thing[key],
    "iterate": iter,
    "next": next,
    "text": str,
    "repr": repr,
    "instance": lambda kind, thing: isinstance(thing, kind),
    "signature": lambda thing: str(inspect.signature(thing)),
    "source": inspect.getsource,
    "has": hasattr,
    "names": lambda thing: [str(name) for name in builtins.dir(thing)],
}

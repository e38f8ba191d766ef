"""Voila's page templates, compiled once for a server: by itself it compiles all of them at every visit."""

from __future__ import annotations

from types import CodeType
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

__all__ = ["CompiledTemplates"]


class Memory(BytecodeCache):
    """Keeps the code of each template while the server runs; a template that was edited is compiled again."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, (None, None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


MEMORY = Memory()


class CompiledTemplates(Preprocessor):
    """Gives the memory to the exporter of a page before that looks for its first template.

    Voila makes an exporter, and with it a Jinja environment, for each visit. A preprocessor is what its settings let
    us add to them.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook as it is."""
        exporter: Any = self.parent
        exporter.environment.bytecode_cache = MEMORY
        return nb, resources

"""The workers' nursery as a program: `python -m tests.grading.engine.workers_alone CONTROL TIER PACKAGE…`."""

import socket
import sys
from pathlib import Path

from grading.engine.sandbox import tier_named
from grading.engine.worker.nursery import serve_orders, warm

if __name__ == "__main__":
    control, tier, *packages = sys.argv[1:]
    serve_orders(socket.socket(fileno=int(control)), warm(), tier_named(tier), [Path(path) for path in packages])

"""Settings of kernels: installed as `etc/ipython/ipython_kernel_config.py`, which each reads before it starts."""

import os
import sys

# A page without code has no debugger to open. A kernel that finds none is a fifth smaller and starts a quarter sooner;
# Voila gives this variable to every kernel of its pages, also to those made ahead.
if "VOILA_BASE_URL" in os.environ:
    sys.modules["debugpy"] = None  # type: ignore[assignment]

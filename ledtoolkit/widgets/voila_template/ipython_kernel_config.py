"""Settings of kernels: installed as `etc/ipython/ipython_kernel_config.py`, which each reads before it starts."""

import os
import sys

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp

# A page without code has no debugger to open. A kernel that finds none is a fifth smaller and starts a quarter sooner;
# Voila gives this variable to every kernel of its pages, also to those made ahead.
if "VOILA_BASE_URL" in os.environ:
    sys.modules["debugpy"] = None  # type: ignore[assignment]


class KernelThatIsHeard(IPythonKernel):
    """A kernel that does not offer to hear controls beside its cells, in threads of their own (subshells).

    Notebooks do not see every kernel that comes in place of a dead one. They go on to name the thread of the dead one,
    and the new kernel hears none of its controls any more. Nor is a learner's record meant for two threads.
    """

    @property
    def kernel_info(self) -> dict[str, object]:
        """Return what the kernel tells of itself."""
        info = super().kernel_info
        features = [name for name in info.get("supported_features", ()) if name != "kernel subshells"]
        return {**info, "supported_features": features}


# A kernel runs this file with `c`; whoever merely imports it (a test collector) has none. Kernels of another class,
# as of other languages, keep theirs.
if "c" in globals() and IPKernelApp.instance().kernel_class is IPythonKernel:
    globals()["c"].IPKernelApp.kernel_class = KernelThatIsHeard

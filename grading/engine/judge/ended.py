"""What a learner is told when their code ended the process that runs it, and what to do next; called by `Trial`."""

from __future__ import annotations

import signal

from ledtoolkit.words import say

__all__ = ["ended_step", "ended_words", "why_it_ended"]

CRASHES = {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGILL, -signal.SIGFPE}


def why_it_ended(exit_code: int) -> str:
    """Return `crash`, `time` or `ended` for a process that went by itself, from its code (negative for a signal)."""
    if exit_code in CRASHES:
        return "crash"
    return "time" if exit_code == -signal.SIGXCPU else "ended"


def ended_words(why: str) -> str:
    """Return what happened, in one sentence for the learner."""
    if why == "time":
        return say("Your code took too long and was stopped.")
    if why == "crash":
        return say("Your code made Python itself crash.")
    if why == "ended":
        return say("Your code ended the whole program (by an exit, or by using more memory than allowed).")
    if why == "again":
        return say("Your code was stopped or ended the program too often before, so this part was not run.")
    return say("Your code disturbed the grading program, so this cell could not be judged.")


def ended_step(why: str) -> str:
    """Return what the learner can do about it."""
    if why == "time":
        return say("Look for a loop without an end, or for work that takes very long.")
    if why == "crash":
        return say("Run your cells one by one to find the one that crashes, and write it in another way.")
    if why == "ended":
        return say("Take out what ends the program, and keep less in memory at a time.")
    if why == "again":
        return say("First mend what is said of the parts before this one; then this one can run too.")
    return say("Take out what reaches into the program that runs your cells; your answer needs none of it.")

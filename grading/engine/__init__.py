"""What runs a submission and decides its points.

Rooms, in the order of a submission's road: `repair` · `worker` in its `sandbox` ⇄ `judge` (they speak `codec`) ·
`verdict` · `engine` for a whole class · `gradebook`.
"""

"""Figures, measured on the machine at hand: `python -m benchmarks`, `make bench`.

Each file measures one thing in a process of its own, and where others do the same job, they do it
in the same run.
"""

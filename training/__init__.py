"""How the weights in `takt/letters/data/weights` were made, and what they reach.

Not part of the installed program: `make train-letters` runs it on the labelled letters beside this
file and, where it is there, on the shared data.
"""

"""Evidence: who said what and what happened when, in each clipping and across them.

`statements` and `dates` read one clipping; the pipeline calls a function of each. `across` is for what takes several
clippings: who is named with whom, events, remarks, copies, the same words, what a single source carries; the assembly
calls it. It may build upon the two others, which know nothing of one another.
"""

"""Evidence: who said what, what happened when, who is named with whom, and who reports the same.

`statements` and `dates` read one clipping each; `across` compares clippings.
"""

"""Files that hold several articles or files: each of them is a clipping."""

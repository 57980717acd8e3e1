"""The commands of the command line, a file each: `add` says how one is called, `run` does it and gives its status."""

"""The workshop: how a step that takes one thing at a time is done for many: remembered, and in several processes."""

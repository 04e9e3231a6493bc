"""The review queue: what the machine is not sure of, asked one question at a time."""

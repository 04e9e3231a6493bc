"""How the sources told of one event: what its page lays side by side.

Reads models that the view has loaded; every claim keeps the number of its source.
"""

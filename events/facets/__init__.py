"""Counts beside the choices, and positions in the list: computed in memory.

A database needs a second and more to count the people of a common topic among a million
events; arrays of integers need some milliseconds. What they select is what
`selection.select` selects.
"""

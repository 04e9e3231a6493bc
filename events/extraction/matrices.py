"""The model's matrix products, two thirds of spaCy's work, by the faster library.

spaCy multiplies with the BLAS it ships (BLIS), built for every processor alike; NumPy's
own (OpenBLAS) picks the instructions of the one it runs on and takes a third of the time
where that has wide ones. Results differ by rounding alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]


@contextmanager
def by_numpy() -> Iterator[None]:
    """Models loaded within multiply by NumPy, from then on with one thread a process.

    The products are small: threads wait for each other longer than they work, and
    reading has `--jobs` for several processors. What a machine brings of its own (a
    graphics card, Apple's library) stays as it is.
    """
    if type(get_current_ops()) is not NumpyOps:
        yield
        return
    threadpool_limits(limits=1, user_api="blas")
    with use_ops("numpy", use_blis=False):
        yield

"""The read-only API: `/api/v1/`, the same selection and the same objects as the exports.

`v1.py` gathers the resources, `access.py` is what all of them share towards the outside
(who may read, caching, errors), `documentation.py` draws the page that describes them.
"""

"""What every generated package shares, copied into it as it stands.

`_registry` is made by a template: the algorithms that the package knows.
"""

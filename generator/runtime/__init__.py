"""The modules that every generated package shares, copied into it unchanged.

`_registry`, the algorithms of a package, is made from a template.
"""

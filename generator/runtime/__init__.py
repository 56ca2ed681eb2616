"""The modules that every generated package shares. They are copied into it unchanged, except this file and
`_registry.pyi`.

`_registry`, the algorithms of a package, is made from a template.
"""

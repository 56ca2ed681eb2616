"""Reads a program as a syntax tree: its calls, its dictionaries, and what its names are bound to. It is never run."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ._lines import Unreadable

Block = tuple[tuple[ast.AST, str], ...]

# Methods that change a dictionary or a list.
_CHANGING = frozenset(
    "append clear extend insert pop popitem remove reverse setdefault sort update __delitem__ __setitem__".split()
)
_MOST_CHANGES = 200_000  # each for every value that a name may have
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Scope:
    """The names of a module, a class, a function or a comprehension."""

    def __init__(self, node: ast.AST | None, parent: Scope | None) -> None:
        self.node = node
        self.parent = parent
        self.bindings: dict[str, list[Binding]] = defaultdict(list)
        self.imports: dict[str, str] = {}
        self.declared: set[str] = set()  # by global or nonlocal, here or in an inner scope
        self.targets = _targets(node) if isinstance(node, _COMPREHENSIONS) else set()


class Place(NamedTuple):
    """Where a node stands: its scope, and the blocks of statements around it, with the function or the `if` they
    belong to.
    """

    scope: Scope
    block: Block


class Binding(NamedTuple):
    """What a name is bound to: an expression, or None for anything else, such as the parameter of a function."""

    value: ast.expr | None
    place: Place


class Change(NamedTuple):
    """What is changed in a dictionary or a list later: the path of keys, None for one that is not known.

    `value` is what is certainly put there, or None.
    """

    path: tuple[str | None, ...]
    value: ast.expr | None
    place: Place


class Program:
    """The nodes of a program that may matter for jobs, in the order of the text."""

    def __init__(self, body: Iterable[ast.stmt]) -> None:
        self.calls: list[tuple[ast.Call, Place]] = []
        self.dicts: list[tuple[ast.Dict, Place]] = []
        self.imported: set[str] = set()  # the packages
        self.changes: dict[ast.AST, list[Change]] = defaultdict(list)  # by the expression of the value
        self._assigned: dict[ast.AST, ast.expr] = {}  # the value of a name that is bound, by its node
        self._declared: set[ast.AST] = set()  # the nodes of names that only get a type
        changed: list[tuple[ast.expr, Change]] = []
        module = Place(Scope(None, None), ())
        waiting: list[tuple[ast.AST, Place]] = [(node, module) for node in reversed([*body])]
        while waiting:  # not recursive: a program may be nested deeply
            node, place = waiting.pop()
            self._bind(node, place)
            value = self._assigned.get(node)
            changed += ((name, Change(path, value, place)) for name, path in _changes(node))
            if isinstance(node, ast.Call):
                self.calls.append((node, place))
            elif isinstance(node, ast.Dict):
                self.dicts.append((node, place))
            waiting.extend(reversed([*_children(node, place)]))
        most = _MOST_CHANGES
        for name, change in changed:
            bindings = self.bindings(name, change.place)
            most -= len(bindings)
            if most < 0:
                raise Unreadable("it binds and changes its names too often")
            for binding in bindings:
                if binding.value:
                    sure = binding.place == change.place
                    self.changes[binding.value].append(change if sure else change._replace(value=None))

    def bindings(self, name: ast.expr, place: Place) -> list[Binding]:
        """All bindings of a name, or of an attribute of `self`; [] for any other expression."""
        key = _key(name)
        scope = _owner(key, place.scope)
        return scope.bindings.get(key, []) if scope and key else []

    def only(self, name: ast.expr, place: Place) -> Binding | None:
        """The binding of a name that is bound once."""
        bindings = self.bindings(name, place)
        scope = _owner(_key(name), place.scope)
        imported = scope and _key(name) in scope.imports
        return bindings[0] if len(bindings) == 1 and not imported else None

    def dotted(self, expression: ast.expr, place: Place) -> str:
        """The full name of a function or a class, as it is imported: sagemaker.estimator.Estimator.

        It begins with "?" if it belongs to something that the program makes itself, and is "" if it has no name.
        """
        parts: list[str] = []
        while isinstance(expression, ast.Attribute):
            parts.append(expression.attr)
            expression = expression.value
        if not isinstance(expression, ast.Name):
            return ".".join(["?", *reversed(parts)]) if parts else ""
        scope = _owner(expression.id, place.scope)
        root = expression.id
        if scope:
            root = scope.imports.get(root, "?")
        return ".".join([root, *reversed(parts)])

    def _bind(self, node: ast.AST, place: Place) -> None:
        """Notes what a node binds."""
        match node:
            case ast.Assign():
                for target in node.targets:
                    self._assign(target, node.value)
            case ast.AnnAssign(target=target, value=value) | ast.NamedExpr(
                target=target, value=value
            ) if value:
                self._assign(target, value)
            case ast.AnnAssign(target=target):
                self._declared.add(target)
            case ast.Import() | ast.ImportFrom():
                self._import(node, place.scope)
        bound: Iterable[str | None] = ()
        match node:
            case ast.Name() | ast.Attribute() if not isinstance(node.ctx, ast.Load):
                bound = [] if node in self._declared else [_key(node)]
            case ast.arg(arg=name):
                bound = [name]
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                bound = [node.name]
            case ast.ExceptHandler(name=name) | ast.MatchAs(name=name) | ast.MatchStar(name=name):
                bound = [name]
            case ast.MatchMapping(rest=name):
                bound = [name]
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                outer: Scope | None = place.scope
                while outer:
                    for name in {*names} - outer.declared:
                        outer.bindings[name].append(Binding(None, place))
                    outer.declared.update(names)
                    outer = outer.parent
        for name in filter(None, bound):
            _holder(name, place.scope).bindings[name].append(Binding(self._assigned.get(node), place))

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        """Notes the value of each name in a target."""
        match target, value:
            case (ast.Tuple(elts=targets) | ast.List(elts=targets)), (
                ast.Tuple(elts=values) | ast.List(elts=values)
            ):
                starred = any(isinstance(each, ast.Starred) for each in [*targets, *values])
                if len(targets) == len(values) and not starred:
                    for inner, each in zip(targets, values, strict=True):
                        self._assign(inner, each)
            case _:
                self._assigned[target] = value

    def _import(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        prefix = ""
        if isinstance(node, ast.ImportFrom):
            prefix = "." * node.level + f"{node.module or ''}."
        for alias in node.names:
            name = prefix + alias.name
            self.imported.add(name.partition(".")[0])
            bound = alias.asname or (alias.name if prefix else alias.name.partition(".")[0])
            if not scope.imports.get(bound, "").startswith("sagemaker"):  # else it is the SDK's in one case
                scope.imports[bound] = name if alias.asname or prefix else bound


def _children(node: ast.AST, place: Place) -> Iterator[tuple[ast.AST, Place]]:
    """The nodes in a node, each with its place."""
    inner = Scope(node, place.scope) if isinstance(node, (*_SCOPES, *_COMPREHENSIONS)) else place.scope
    for field, value in ast.iter_fields(node):
        own = inner if field in ("body", "args") or isinstance(node, _COMPREHENSIONS) else place.scope
        is_block = isinstance(value, list) and field != "decorator_list" and not isinstance(node, ast.Module)
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                opens = is_block and isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case))
                yield child, Place(own, (*place.block, (node, field)) if opens else place.block)


def _key(expression: ast.AST) -> str:
    """The name by which bindings are kept, of a name or an attribute of `self`."""
    match expression:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return f"self.{name}"
    return ""


def _holder(name: str, scope: Scope) -> Scope:
    """The scope in which a name is bound by a statement in `scope`."""
    if name.startswith("self."):
        while scope.parent and not isinstance(scope.node, ast.ClassDef):
            scope = scope.parent
    while scope.parent and isinstance(scope.node, _COMPREHENSIONS) and name not in scope.targets:
        scope = scope.parent
    return scope


def _targets(comprehension: ast.AST) -> set[str]:
    generators = getattr(comprehension, "generators", [])
    return {n.id for g in generators for n in ast.walk(g.target) if isinstance(n, ast.Name)}


def _owner(name: str, scope: Scope | None) -> Scope | None:
    """The scope that a name is looked up in; None if it is bound nowhere."""
    if name.startswith("self.") and scope:
        scope = _holder(name, scope)
        return scope if name in scope.bindings else None
    first = scope
    while scope and (
        (scope is not first and isinstance(scope.node, ast.ClassDef))
        or (name not in scope.bindings and name not in scope.imports)
    ):
        scope = scope.parent
    return scope


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, tuple[str | None, ...]]]:
    """The names whose value a node changes, each with the path of what is changed."""
    match node:
        case ast.Subscript(ctx=ast.Store() | ast.Del()):
            yield _path(node)
        case ast.Call(
            func=ast.Attribute(value=ast.Name() | ast.Subscript() | ast.Attribute(), attr=method)
        ) if (method in _CHANGING):
            assert isinstance(node.func, ast.Attribute)
            name, path = _path(node.func.value)
            for key in _keys(node, method):
                yield name, (*path, key)


def _path(expression: ast.expr) -> tuple[ast.expr, tuple[str | None, ...]]:
    """The expression of which a subscript is a part, and the keys to it."""
    path: tuple[str | None, ...] = ()
    while isinstance(expression, ast.Subscript):
        key = expression.slice.value if isinstance(expression.slice, ast.Constant) else None
        path = (key if isinstance(key, str) else None, *path)
        expression = expression.value
    return expression, path


def _keys(call: ast.Call, method: str) -> list[str | None]:
    """The keys that a call changes."""
    match method, call.args:
        case "update", ([] | [ast.Dict()]):
            given = [key for each in call.args if isinstance(each, ast.Dict) for key in each.keys]
            names = [key.value if isinstance(key, ast.Constant) else None for key in given]
            names += [keyword.arg for keyword in call.keywords]
            return [name if isinstance(name, str) else None for name in names]
        case ("pop" | "setdefault"), [ast.Constant(value=str(name)), *_]:
            return [name]
    return [None]

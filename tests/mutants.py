"""Change one thing in a module, run the tests of its room, and count the changes that no test notices.

python -m tests.mutants generator/grammar --tests tests/test_grammar.py tests/test_domains.py --count 150 --seed 1

A mutant turns a comparison round, swaps `and` and `or`, drops a `not`, moves a number by one, replaces a string,
or returns None. The module is put back whatever happens. Survivors are listed with file, line and change.
"""

import argparse
import ast
import copy
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """The other forms of one node."""
    other = copy.deepcopy(node)
    match other:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            other.ops = [SWAPS[type(op)]()]  # type: ignore[list-item]
            yield other
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in SWAPS:
            other.op = SWAPS[type(op)]()  # type: ignore[assignment]
            yield other
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str(value)) if value:
            yield ast.Constant(value + "~")
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))


def skipped(tree: ast.Module) -> set[ast.AST]:
    """What has no behaviour of its own: docstrings, annotations, literal types, flags of dataclasses, imports."""
    nodes: set[ast.AST] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
                parts.append(node)
            case ast.Subscript(value=ast.Name(id="Literal")):
                parts.append(node)
            case ast.ClassDef(decorator_list=decorators):
                parts += decorators
        for part in parts:
            nodes.update(ast.walk(part) if part else ())
    return nodes


def mutants(path: Path) -> Iterator[tuple[int, str, str]]:
    """Line, change in words, and text of each mutant of a module."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    kept = skipped(tree)
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    inside_strings = {
        child for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in kept or node in inside_strings or not isinstance(node, ast.expr | ast.stmt):
            continue
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        for other in changes(node):
            text = ast.unparse(other)
            if isinstance(other, ast.expr):
                text = f"({text})"
            encoded = source.encode()
            before = encoded[begin:end].decode()
            yield node.lineno, f"{before} -> {text}", (
                encoded[:begin] + text.encode() + encoded[end:]
            ).decode()


def killed(command: list[str]) -> bool:
    """Whether a test fails; a run that does not end in ten minutes has failed, too."""
    try:
        return (
            subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600
            ).returncode
            != 0
        )
    except subprocess.TimeoutExpired:
        return True


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("room", type=Path, help="a folder of modules, or one module")
    parser.add_argument("--tests", nargs="+", required=True)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    modules = sorted(options.room.rglob("*.py")) if options.room.is_dir() else [options.room]
    every = [(path, *mutant) for path in modules for mutant in mutants(path)]
    chosen = random.Random(options.seed).sample(every, min(options.count, len(every)))
    # No bytecode: a mutant written in the same second and as long as its original would be taken for it.
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *options.tests]
    if killed(command):
        print("The tests fail without a mutant.", file=sys.stderr)
        return 2
    survivors = 0
    for path, line, change, text in sorted(chosen, key=lambda mutant: (mutant[0], mutant[1])):
        source = path.read_bytes()
        try:
            path.write_text(text, encoding="utf-8")
            if not killed(command):
                survivors += 1
                print(f"{path}:{line}: {' '.join(change.split())[:150]}", flush=True)
        finally:
            path.write_bytes(source)
    print(
        f"{len(chosen) - survivors} of {len(chosen)} mutants killed ({len(every)} possible, seed {options.seed})"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

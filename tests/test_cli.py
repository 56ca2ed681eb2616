"""The tool's command line: what it writes, how it exits, and what it says of bad input."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator import files

from .conftest import ROOT

PAGES = ROOT / "specs" / "sources" / "pages"


def run(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, with nothing made from them, in a directory of another name."""
    root = tmp_path_factory.mktemp("elsewhere") / "another name"
    for name in ("generator", "specs/sources"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "LICENSE", root)
    return root


def tree(root: Path) -> dict[str, bytes]:
    skip = {"__pycache__", ".cache"}
    paths = (path for path in root.rglob("*") if path.is_file() and not skip & set(path.parts))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_generate_makes_what_is_committed(checkout: Path) -> None:
    assert run("generate", cwd=checkout).returncode == 0
    made = tree(checkout)
    specs = {name for name in made if name.startswith("specs/") and "/sources/" not in name}
    generated = {name for name in made if name.startswith("generated/")}
    assert len(specs) == 25 and len(generated) > 40
    for name in specs | generated:
        assert (ROOT / name).read_bytes() == made[name], f"{name} is stale: run `make generate`"
    record(checkout).unlink()  # or it would not be made again
    again = run("generate", cwd=checkout, LC_ALL="C", LANG="tr_TR", TZ="Asia/Kathmandu", PYTHONHASHSEED="7")
    assert again.returncode == 0 and again.stderr.endswith(" 0 changed\n")
    assert tree(checkout) == made
    assert run("generate", "--check", cwd=checkout).returncode == 0


def record(root: Path) -> Path:
    return root / ".cache" / "generated.json"


# what happens to the checkout after it was generated: a file, the text that is put at its end, and whether
# that is a change of what is read or written
SINCE = [
    ("README.md", "x", False),
    ("specs/sources/pages/ntm-tuning.md", "\n", True),
    ("specs/sources/errata.yaml", "\n", True),
    ("specs/ntm.yaml", "x", True),
    ("generated/README.md", "x", True),
    ("generated/sagemaker_hyperparameters/more.py", "x", True),
    ("generator/naming.py", "\n", True),
    (".cache/generated.json", "x", True),
]


@pytest.mark.long
def test_generate_makes_nothing_again_where_nothing_changed(checkout: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(checkout, root)
    messages = run("generate", cwd=root).stderr.rpartition(", ")[0]
    for name, more, changed in SINCE:
        record(root).write_text(json.dumps(json.loads(record(root).read_text()) | {"messages": "as it was"}))
        with (root / name).open("a") as file:
            file.write(more)
        result = run("generate", cwd=root)
        assert result.returncode == 0 and (result.stderr == "as it was, 0 changed\n") == (not changed), name
        kept = json.loads(record(root).read_text())["messages"]
        assert (
            kept.endswith(messages) if changed else kept == "as it was"
        )  # files not made here are named before


def test_check_names_what_is_stale(checkout: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(checkout, root)
    if not (root / "generated").is_dir():
        run("generate", cwd=root)
    page = root / "specs" / "sources" / "pages" / "ntm_hyperparameters.md"
    page.write_text(page.read_text().replace("(min: 2, max: 1000)", "(min: 3, max: 1000)"))
    (root / "specs" / "left_over.yaml").write_text("# Written by `make generate` from pages.\nspec: 1\n")
    (root / "generated" / "left_over.py").write_text("")
    with (root / "generated" / "files.txt").open("a") as manifest:
        manifest.write("left_over.py\n")
    before = tree(root)
    result = run("generate", "--check", cwd=root)
    assert result.returncode == 1
    named = {
        line.removeprefix("stale: ") for line in result.stderr.splitlines() if line.startswith("stale: ")
    }
    assert {"specs/ntm.yaml", "specs/left_over.yaml", "generated/left_over.py"} <= named
    assert "generated/sagemaker_hyperparameters/ntm.py" in named
    assert "make generate" in result.stderr
    assert tree(root) == before
    assert run("generate", cwd=root).returncode == 0
    assert run("generate", "--check", cwd=root).returncode == 0
    assert not (root / "specs" / "left_over.yaml").exists()
    assert not (root / "generated" / "left_over.py").exists()
    page.write_text(page.read_text().replace("Default value: 0.001", "Default value: 0.002"))
    stale = run("generate", "--check", cwd=root)
    assert stale.returncode == 1


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A checkout with its outputs."""
    root = tmp_path / "made"
    for name in ("generator", "specs", "generated"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "LICENSE", root)
    return root


def test_files_of_ones_own_are_named_and_kept(made: Path) -> None:
    own = ["specs/mine.yaml", "generated/notes.txt", "generated/sagemaker_hyperparameters/mine.py"]
    for name in own:
        (made / name).write_text("mine: true\n")
    for folder in ("generated/.venv", "generated/build"):  # what tools leave behind is not worth a line
        (made / folder).mkdir()
        (made / folder / "x").write_text("")
    before = tree(made)
    for words in (["generate", "--check"], ["generate"], ["generate"]):
        result = run(*words, cwd=made)
        assert result.returncode == 0, result.stderr
        kept = [line for line in result.stderr.splitlines() if line.endswith(": not made here, kept")]
        assert kept == [f"{name}: not made here, kept" for name in own]
        assert tree(made) == before
    (made / "specs" / "sources" / "catalog.yaml").write_text("pca: {pages: [PCA-reference.md], class: PCA}\n")
    (made / "specs" / "sources" / "errata.yaml").write_text("{}\n")
    for file in (made / "specs" / "sources").glob("*/*.yaml"):  # containers and histories
        file.unlink() if file.name != "pca.yaml" else None
    for page in (made / "specs" / "sources" / "pages").iterdir():
        page.unlink() if page.name != "PCA-reference.md" else None
    assert run("generate", "--confirm", cwd=made).returncode == 0
    left = tree(made)
    assert not [name for name in left if "ntm" in name] and all(left[name] == before[name] for name in own)


def without_knn(pages: Path) -> None:
    for name in ("kNN_hyperparameters.md", "kNN-tuning.md"):
        (pages / name).unlink()


def cut_short(pages: Path) -> None:
    page = pages / "IC-Hyperparameter.md"
    page.write_text("".join(page.read_text().splitlines(keepends=True)[:14]))


def cut_in_a_row(pages: Path) -> None:
    page = pages / "ntm_hyperparameters.md"
    page.write_text(page.read_text()[:-30])


def without_its_table(pages: Path) -> None:
    (pages / "PCA-reference.md").write_text("# Sign in\n")


def without_tuning(pages: Path) -> None:
    (pages / "ntm-tuning.md").unlink()


LOSSES = [
    (without_knn, "knn: it would be removed: kNN_hyperparameters.md and kNN-tuning.md are missing"),
    (cut_short, "IC-Hyperparameter.md: 22 of our 29 rows are missing"),
    (cut_in_a_row, "ntm_hyperparameters.md: "),
    (
        without_its_table,
        "pca: it would be removed: PCA-reference.md: no hyperparameter, tuning or metrics table",
    ),
    (without_tuning, "ntm-tuning.md: ntm needs this page, which is not there, 7 of our 7 rows are missing"),
]


@pytest.mark.parametrize("lose, why", LOSSES, ids=[case[0].__name__ for case in LOSSES])
def test_what_would_lose_pages_or_rows_has_to_be_confirmed(
    made: Path, tmp_path: Path, lose: Callable[[Path], None], why: str
) -> None:
    pages = made / "specs" / "sources" / "pages"
    docs = shutil.copytree(pages, tmp_path / "docs")
    lose(docs)
    before = tree(made)
    refused = run("generate", "--docs", docs, cwd=made)
    assert refused.returncode == 2 and refused.stderr.startswith(f"error: {why}"), refused.stderr
    assert refused.stderr.count("\n") == 1 and "--confirm" in refused.stderr
    assert run("generate", "--docs", docs, "--check", cwd=made).returncode == 1
    assert tree(made) == before
    lose(pages)
    assert run("generate", cwd=made).stderr == refused.stderr
    assert run("generate", "--confirm", cwd=made).returncode == (lose is without_its_table)
    assert run("generate", cwd=made).stderr.endswith(" 0 changed\n")  # what was confirmed is not asked again


def test_make_hands_on_what_is_confirmed() -> None:
    for confirm, words in (("", "generate"), ("CONFIRM=1", "generate --confirm")):
        command = ["make", "--no-print-directory", "--dry-run", "generate", *filter(None, [confirm])]
        shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout
        assert " ".join(shown.splitlines()[-1].split()).endswith(f"-m generator {words}")


def test_an_algorithm_that_moves_to_other_pages_loses_nothing(made: Path, tmp_path: Path) -> None:
    sources = made / "specs" / "sources"
    catalog = sources / "catalog.yaml"
    catalog.write_text(catalog.read_text().replace("PCA-reference.md", "pca.md"))
    (sources / "pages" / "PCA-reference.md").rename(sources / "pages" / "pca.md")
    assert run("generate", cwd=made).returncode == 0


def test_extract_writes_specs_and_prints_its_findings(tmp_path: Path) -> None:
    result = run("extract", "--docs", PAGES, "--out", tmp_path)
    assert result.returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        path.name for path in (ROOT / "specs").glob("*.yaml")
    )
    place, code, parameter, _ = result.stderr.splitlines()[0].split(": ", 3)
    assert place.startswith("kNN_hyperparameters.md:") and (code, parameter) == (
        "default-outside-schema",
        "faiss_index_ivf_nlists",
    )
    assert run("extract", "--docs", PAGES, "--out", tmp_path, "--strict").returncode == 1


def test_a_page_that_no_catalog_names_is_extracted_all_the_same(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    shutil.copy(PAGES / "PCA-reference.md", docs / "My-Page.v2.md")
    (docs / "README.md").write_text("words")
    result = run("extract", "--docs", docs, "--out", tmp_path / "out")
    assert result.returncode == 0
    spec = yaml.safe_load((tmp_path / "out" / "my_page.yaml").read_text())
    assert len(spec["parameters"]) == 6
    assert "README.md:1: no-table" in result.stderr and "ntm-tuning.md:1: missing-page" in result.stderr


TABLELESS = [
    (b"# Sign in", "no hyperparameter, tuning or metrics table"),
    (b"", "empty"),
    (b"\xff", "not a text"),
]


@pytest.mark.parametrize("content, why", TABLELESS)
def test_a_page_without_a_table_keeps_no_other_from_being_written(
    tmp_path: Path, checkout: Path, content: bytes, why: str
) -> None:
    docs, catalog, root = tmp_path / "docs", tmp_path / "catalog.yaml", tmp_path / "root"
    docs.mkdir()
    shutil.copy(PAGES / "PCA-reference.md", docs)
    (docs / "prose.md").write_bytes(content)
    catalog.write_text("x: {pages: [prose.md]}\npca: {pages: [PCA-reference.md], class: PCA}\n")
    for name in ("generator", "specs/sources"):
        shutil.copytree(checkout / name, root / name)
    shutil.copy(ROOT / "LICENSE", root)
    given = ("--docs", docs, "--catalog", catalog)
    for command in (["extract"], ["generate"], ["generate", "--check"], ["findings"], ["findings", "--all"]):
        result = run(*command, *given, cwd=root)
        assert result.returncode == 1 and result.stderr.count("\n") < 4, command
        assert f"prose.md:1: no-table: {why}" in result.stderr.replace("the page is ", ""), command
        assert (root / "specs" / "pca.yaml").is_file() and not (root / "specs" / "x.yaml").exists()
    assert (root / "generated" / "sagemaker_hyperparameters" / "pca.py").is_file()
    (docs / "PCA-reference.md").write_bytes(b"# Sign in")
    for command in (["extract"], ["generate"]):
        nothing = run(*command, *given, cwd=root)
        assert nothing.returncode == 2 and nothing.stderr.startswith(f"error: {docs}/"), nothing.stderr


def test_render_makes_a_package_of_any_specs(tmp_path: Path) -> None:
    shutil.copy(ROOT / "specs" / "pca.yaml", tmp_path / "pca.yaml")
    result = run("render", "--specs", tmp_path, "--out", tmp_path / "out")
    assert result.returncode == 0, result.stderr
    module = "sagemaker_hyperparameters/pca.py"
    assert (tmp_path / "out" / module).read_bytes() == (ROOT / "generated" / module).read_bytes()


def test_render_leaves_what_it_did_not_write(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    assert run("render", "--out", tmp_path).returncode == 0
    assert (tmp_path / "precious.txt").read_text() == "mine" and (tmp_path / "README.md").exists()


def test_pages_whose_names_begin_alike_are_told_apart(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("My-Page.2018.md", "My-Page.later.md"):
        shutil.copy(PAGES / "PCA-reference.md", docs / name)
    assert run("extract", "--docs", docs, "--out", tmp_path / "out").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "my_page.yaml",
        "my_page_later.yaml",
    ]


def test_errata_of_an_unknown_algorithm_are_refused(checkout: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(checkout, root)
    errata = root / "specs" / "sources" / "errata.yaml"
    errata.write_text(errata.read_text() + "\nntmm: {}\n")
    result = run("generate", cwd=root)
    assert result.returncode == 2
    assert result.stderr == "error: specs/sources/errata.yaml: ntmm: no catalog has this algorithm\n"


def test_findings_in_every_format() -> None:
    text = run("findings").stdout
    assert "lightgbm-tuning.md:" in text and "elided" not in text
    rows = json.loads(run("findings", "--format", "json").stdout)
    assert [f"{r['page']}:{r['line']}: {r['code']}:" for r in rows] == [
        " ".join(line.split(" ")[:2]) for line in text.splitlines()
    ]
    annotations = run("findings", "--format", "github").stdout
    assert annotations.count("::warning file=specs/sources/pages/") == len(rows)
    assert "unparsed-phrase" in run("findings", "--all").stdout


HEAD = "| Parameter Name | Description |\n| --- | --- |\n| a | It is. Valid values: integer |\n"


def test_findings_of_rendering_are_listed(tmp_path: Path) -> None:
    """`findings` lists a name that the package cannot have, as `render` and `generate` do."""
    (tmp_path / "page.md").write_text(f"{HEAD}| `---` | It is. Valid values: integer |\n")
    (tmp_path / "catalog.yaml").write_text("x: {pages: [page.md]}\n")
    listed = run("findings", "--docs", tmp_path, "--catalog", tmp_path / "catalog.yaml")
    assert listed.returncode == 0
    assert listed.stdout.startswith("page.md:4: unusable-name: ---: ") and listed.stdout.count("\n") == 1


def bad_inputs(tmp: Path) -> list[tuple[list[object], str]]:
    """Commands with bad input, and the line that each must end in."""
    good, empty, binary, prose, latin = (tmp / n for n in ("good", "empty", "binary", "prose", "latin"))
    for directory, content in [
        (good, HEAD.encode()),
        (empty, b" \n"),
        (binary, b"\x89PNG\r\n\x00\xff\xfe"),
        (prose, b"# Words\n\nwords"),
        (latin, "| é |".encode("latin-1")),
    ]:
        directory.mkdir()
        (directory / "page.md").write_bytes(content)
    (tmp / "nothing").mkdir()
    (tmp / "list.yaml").write_text("- a\n")
    (tmp / "broken.yaml").write_text("a: [\n")
    (tmp / "names.yaml").write_text("x: {title: X, pages: [page.md, lost.md]}\n")
    (tmp / "key.yaml").write_text("x: {page: page.md}\n")
    (tmp / "twice.yaml").write_text("x: {pages: [page.md], class: X}\ny: {pages: [page.md], class: X}\n")
    specs = tmp / "specs"
    specs.mkdir()
    (specs / "x.yaml").write_text("spec: 1\nalgorithm: x\ntitle: [")
    return [
        (["--docs", tmp / "none"], f"{tmp}/none: no such file or directory"),
        (["--docs", tmp / "list.yaml"], f"{tmp}/list.yaml: not a directory"),
        (["--docs", tmp / "nothing"], f"{tmp}/nothing: has no page"),
        (["--docs", empty], f"{empty}/page.md: the page is empty"),
        (["--docs", binary], f"{binary}/page.md: not a text file in UTF-8"),
        (["--docs", latin], f"{latin}/page.md: not a text file in UTF-8"),
        (["--docs", prose], f"{prose}/page.md: no hyperparameter, tuning or metrics table"),
        (["--docs", good, "--catalog", tmp / "none"], f"{tmp}/none: no such file or directory"),
        (
            ["--docs", good, "--catalog", tmp / "list.yaml"],
            f"{tmp}/list.yaml:1: the file: must be a mapping from algorithm",
        ),
        (["--docs", good, "--catalog", tmp / "broken.yaml"], f"{tmp}/broken.yaml:2: not YAML"),
        (["--docs", good, "--catalog", tmp / "key.yaml"], f"{tmp}/key.yaml:1: x: unknown key 'page'"),
        (
            ["--docs", good, "--catalog", tmp / "twice.yaml"],
            f"{tmp}/twice.yaml:2: y: the class X is that of x already",
        ),
        (["--docs", good, "--catalog", tmp / "names.yaml"], f"{good}/lost.md: no such page"),
    ]


def test_bad_input_gets_one_line_and_writes_nothing(tmp_path: Path) -> None:
    cases = [(["extract", *case, "--out", tmp_path / "out"], line) for case, line in bad_inputs(tmp_path)]
    cases.append(
        (["render", "--specs", tmp_path / "specs", "--out", tmp_path / "out"], f"{tmp_path}/specs/x.yaml:")
    )
    cases.append(
        (["render", "--specs", tmp_path / "nothing", "--out", tmp_path / "out"], f"{tmp_path}/nothing: has")
    )
    for command, line in cases:
        result = run(*command)
        assert result.returncode == 2, command
        assert result.stderr.startswith(f"error: {line}"), result.stderr
        assert result.stderr.count("\n") == 1 and not result.stdout
        assert not (tmp_path / "out").exists()


PRINTING = ["--help", "generate --help", "findings", "findings --format json"]
PRINTING += ["diff --format json specs/ntm.yaml specs/ntm.yaml"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", PRINTING)
def test_output_that_cannot_be_written_is_one_line(words: str) -> None:
    for redirection, why in ((">/dev/full", "no space left on device"), (">&-", "not writable")):
        for unbuffered in ("", "1"):
            command = f'exec "{sys.executable}" -m generator {words} {redirection}'
            environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
            done = subprocess.run(
                command, shell=True, cwd=ROOT, capture_output=True, text=True, env=environment
            )
            line = f"error: the output cannot be written: {why}\n"
            assert (done.returncode, done.stderr) == (2, line), (redirection, unbuffered)


@pytest.mark.parametrize("words", ["findings", "findings --help", "findings --format json"])
def test_a_reader_that_has_seen_enough_gets_no_traceback(words: str) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "generator", *words.split()]
    done = subprocess.run(command, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")


NOT_FETCHED = [
    (["diff", "specs", ".cache/pages"], 3),
    (["diff", ".cache/pages", "specs"], 3),
    (["changelog", "specs", ".cache/pages"], 3),
    (["adopt", ".cache/pages"], 2),
    (["extract", "--docs", ".cache/pages"], 2),
    (["findings", "--docs", "specs/../.cache/pages"], 2),
]


@pytest.mark.parametrize("command, code", NOT_FETCHED, ids=[" ".join(case[0]) for case in NOT_FETCHED])
def test_what_needs_the_fetched_pages_says_how_to_get_them(
    checkout: Path, command: list[str], code: int
) -> None:
    result = run(*command, cwd=checkout)
    assert (result.returncode, result.stdout) == (code, "")
    assert result.stderr.endswith("/pages: no pages are there yet, run `make fetch` first\n")
    assert result.stderr.count("\n") == 1


def test_usage_errors_exit_with_2() -> None:
    for command in (["extract", "--nonsense"], ["nonsense"], ["findings", "--format", "xml"]):
        result = run(*command)
        assert result.returncode == 2 and "Traceback" not in result.stderr


def test_an_output_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    result = run("extract", "--out", tmp_path / "out" / "specs")
    assert result.returncode == 2 and result.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_are_put_in_place_together_or_not_at_all(tmp_path: Path) -> None:
    files.write(tmp_path, {"a": "old", "b": "old"})
    (tmp_path / "c").mkdir()  # where a file is to go
    with pytest.raises(files.FileError, match="a directory, not a file"):
        files.write(tmp_path, {"a": "new", "c": "new", "d/e": "new"})
    kept = {path.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert kept == {"a": "old", "b": "old"}
    left = tmp_path / "c" / ".e.abc.unfinished"
    left.write_text("half")
    files.sweep(tmp_path)
    assert not left.exists() and (tmp_path / "a").exists()

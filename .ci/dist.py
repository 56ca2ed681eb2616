"""Builds the wheel and the source distribution into DIR: byte for byte the same from the same commit.

Times are those of the commit, owners and rights those of nobody, whatever machine builds.
"""

from __future__ import annotations

import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "generated"
LITTER = shutil.ignore_patterns("__pycache__", "build", "dist", "*.egg-info", ".*")


def main(to: Path) -> None:
    command = ["git", "-C", str(SOURCE), "log", "-1", "--format=%ct"]
    time = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.check_output(command, text=True).strip()
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as folder:
        source = shutil.copytree(SOURCE, Path(folder, "source"), ignore=LITTER)
        for path in (source, *source.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(to), str(source)]
        environment = {"SOURCE_DATE_EPOCH": time, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        subprocess.run(build, check=True, env=os.environ | environment)
    for archive in to.glob("*.tar.gz"):
        archive.write_bytes(same(archive, int(time)))


def same(archive: Path, time: int) -> bytes:
    """The source distribution in the order of its names, without what tells when and by whom it was made."""
    tar = io.BytesIO()
    with (
        tarfile.open(archive) as before,
        tarfile.open(fileobj=tar, mode="w", format=tarfile.GNU_FORMAT) as after,
    ):
        for member in sorted(before.getmembers(), key=lambda member: member.name):
            member.mtime, member.uid, member.gid, member.uname, member.gname = time, 0, 0, "", ""
            member.mode, member.pax_headers = 0o755 if member.isdir() else 0o644, {}
            after.addfile(member, before.extractfile(member) if member.isfile() else None)
    return gzip.compress(tar.getvalue(), mtime=time)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())

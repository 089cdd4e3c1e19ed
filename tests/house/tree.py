"""What lies in the project, for the tests of its house rules."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "takt"
DOCS = ROOT / "docs"
FRONT_PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")


def kept_files() -> Iterator[Path]:
    """Every file the repository keeps, and those about to be added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return (path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def python_files() -> list[Path]:
    return [
        path for path in kept_files() if path.suffix == ".py" and "migrations" not in path.parts
    ]


def templates() -> list[Path]:
    return sorted(PACKAGE.rglob("templates/**/*.html"))


def pages() -> list[Path]:
    """Every page of documentation."""
    return [*(ROOT / name for name in FRONT_PAGES), *sorted(DOCS.rglob("*.md"))]


def name_of(path: Path) -> str:
    """How a failing test calls it."""
    return path.relative_to(ROOT).as_posix()


def reference(page: str) -> str:
    return (DOCS / "reference" / f"{page}.md").read_text(encoding="utf-8")

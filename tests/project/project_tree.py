"""Where the project's own files are."""

import importlib.metadata
import pathlib
import tomllib

ROOT = pathlib.Path(__file__).parents[2]
PACKAGE = ROOT / "newsclean"
EXAMPLES = ROOT / "examples"
DUMPS = EXAMPLES / "dumps"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SOURCES = sorted(PACKAGE.rglob("*.py"))
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}
TEXTS = {".cff", ".json", ".md", ".py", ".toml", ".txt", ".yml", ""}


def project() -> dict:
    """The project table of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def module_name(path: pathlib.Path) -> str:
    """The dotted name of one of the package's files."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def text_files() -> list[pathlib.Path]:
    """Every text of the tree that somebody wrote; what tools leave behind is theirs."""
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and path.suffix in TEXTS and not _left_behind(path.relative_to(ROOT).parts)
    ]


def _left_behind(parts: tuple[str, ...]) -> bool:
    return any(part in NOT_OURS or part.endswith(("_cache", ".egg-info")) or part == ".hypothesis" for part in parts)


def installed() -> importlib.metadata.Distribution | None:
    """The installed distribution; None where the tests run from the tree alone."""
    try:
        return importlib.metadata.distribution("newsclean")
    except importlib.metadata.PackageNotFoundError:
        return None

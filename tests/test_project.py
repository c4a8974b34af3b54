"""The project keeps to its own rules: what its files say and do not say."""

from __future__ import annotations

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOSTS = ("pypi" + ".org", "python" + "hosted", "npm" + "js.", "/sim" + "ple/", "--index" + "-url", "--find" + "-links")
MACHINE = re.compile(r"(?<![\w.:/$}])/(?:home|work|root|Users|opt|mnt|srv)/[\w.]")


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files under version control that stand here."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    if not files:
        pytest.skip("not a checkout")
    return tuple(file for file in files if file.is_file())


def content(file: Path) -> str:
    return file.read_text("utf-8", "replace")


def test_no_file_names_a_registry() -> None:
    assert [(file.name, host) for file in tracked() for host in HOSTS if host in content(file)] == []


def test_no_file_names_a_path_of_a_machine() -> None:
    assert [(file.name, match.group()) for file in tracked() if (match := MACHINE.search(content(file)))] == []


@pytest.mark.parametrize("command", ["make demo", "make test"])
def test_readme_names_the_two_commands(command: str) -> None:
    assert command in content(ROOT / "README.md")


@pytest.mark.parametrize("file", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda file: file.stem)
def test_decisions_have_a_number_and_a_status(file: Path) -> None:
    lines = content(file).splitlines()
    assert lines[0].startswith(f"# {int(file.name[:4])}. ")
    assert re.match(r"Status: (?:accepted|superseded by \d+|withdrawn), \d{4}-\d{2}$", lines[2])


def test_decisions_are_numbered_without_gap() -> None:
    numbers = sorted(int(file.name[:4]) for file in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("name", ["uv.txt", "build.txt", "dev.txt"])
def test_requirements_are_pinned_with_hashes(name: str) -> None:
    text = content(ROOT / "requirements" / name).replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    assert [line[:60] for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads(content(ROOT / "pyproject.toml"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^\w-]", one)[0].lower().replace("_", "-") for one in wanted}
    pinned = set(re.findall(r"^([\w-]+)(?:\[[\w,-]+\])?==", content(ROOT / "requirements" / "dev.txt"), re.MULTILINE))
    assert names - pinned == set()


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", *(f"docs/{name}.md" for name in ("index", "cli"))])
def test_links_lead_somewhere(file: str) -> None:
    place = ROOT / file
    links = re.findall(r"\]\(([^)#:\s]+)\)", content(place))
    assert [link for link in links if not (place.parent / link).exists()] == []


def test_the_command_line_page_names_every_command() -> None:
    from dragoman.questions import QUESTIONS  # noqa: PLC0415 the other tests need no package

    page = content(ROOT / "docs" / "cli.md")
    names = {"read", "show", "simulate", *(question.name for question in QUESTIONS)}
    assert {name for name in names if f"dragoman {name}" not in page} == set()


def test_the_page_on_tables_names_every_column_and_every_fault() -> None:
    from typing import get_args  # noqa: PLC0415 the other tests need no package

    from dragoman.model import FaultSort  # noqa: PLC0415
    from dragoman.reference.tables import layouts, table_words  # noqa: PLC0415

    page = content(ROOT / "docs" / "tables.md")
    words = [*layouts()["row"].columns, *layouts()["row"].written, *get_args(FaultSort), *table_words().statuses]
    assert [word for word in words if f"`{word}`" not in page] == []


@pytest.mark.parametrize("package", ["reference", "simulation"])
def test_every_data_file_has_its_sources_named(package: str) -> None:
    folder = ROOT / "src" / "dragoman" / package / "data"
    sources = content(folder / "SOURCES.md")
    files = [file.name for file in folder.iterdir() if file.name != "SOURCES.md" and not file.name.startswith(".")]
    assert [name for name in files if not re.search(rf"(?<![\w.]){re.escape(name)}", sources)] == []


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{name}.md" for name in ("index", "cli", "tables", "record"))])
def test_examples_that_pages_read_are_there(page: str) -> None:
    named = re.findall(r"\bexamples/[\w./-]*\w", content(ROOT / page))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_screen_of_the_readme_is_what_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dragoman.surfaces.cli import run  # noqa: PLC0415 the other tests need no package

    monkeypatch.setenv("COLUMNS", "78")
    monkeypatch.chdir(ROOT)
    screen = content(ROOT / "README.md").split("    $ dragoman ", 1)[1].split("\n\nWithout ", 1)[0]
    command, shown = screen.split("\n", 1)
    assert run(command.split()) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert [line.removeprefix("    ") for line in shown.splitlines()] == lines


def test_the_page_on_deciding_names_every_field_scope_and_key() -> None:
    from typing import get_args  # noqa: PLC0415 the other tests need no package

    from dragoman.model import Scope, Verdict  # noqa: PLC0415
    from dragoman.runs.deciding import FIELDS  # noqa: PLC0415
    from dragoman.surfaces.reviewing import ANSWERS  # noqa: PLC0415

    page = content(ROOT / "docs" / "deciding.md")
    words = [*(f"--{field}" for field in FIELDS), *get_args(Scope), *get_args(Verdict), *ANSWERS]
    assert [word for word in words if f"`{word}`" not in page] == []


def test_the_checks_can_be_started() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111

"""The command line: `dragoman COMMAND …`. Exit codes: see `dragoman.surfaces.exits`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib.metadata import version

from cyclopts import App
from cyclopts.exceptions import CycloptsError, UnusedCliTokensError

from dragoman.errors import DragomanError
from dragoman.surfaces.dashes import hide_dashes, last_ones
from dragoman.surfaces.exits import Exit, exit_code
from dragoman.surfaces.help import (
    HELP,
    READ_EXAMPLES,
    READ_HELP,
    SHOW_EXAMPLES,
    SHOW_HELP,
    SIMULATE_EXAMPLES,
    SIMULATE_HELP,
)
from dragoman.surfaces.help_deciding import DECIDING
from dragoman.surfaces.output import hush, say, tolerate
from dragoman.surfaces.question_commands import add_questions

OBJECTS = 50_000
"""New objects between two collections of garbage: loading modules makes many and leaves none behind."""


def build() -> App:
    """Return the command line; a command's own code is imported when the command is called."""
    app = App(name="dragoman", help=HELP, version=_version, help_format="plaintext", suppress_keyboard_interrupt=False)
    app.register_install_completion_command()
    app.command(
        "dragoman.surfaces.read_command:read",
        name="read",
        help=READ_HELP,
        help_epilogue=READ_EXAMPLES,
        usage="Usage: dragoman read PATH... [OPTIONS]",
    )
    app.command("dragoman.surfaces.show_command:show", name="show", help=SHOW_HELP, help_epilogue=SHOW_EXAMPLES)
    app.command(
        "dragoman.surfaces.simulate_command:simulate_world",
        name="simulate",
        help=SIMULATE_HELP,
        help_epilogue=SIMULATE_EXAMPLES,
        usage="Usage: dragoman simulate --reports N [OPTIONS]",
    )
    for one in DECIDING:
        command = f"dragoman.surfaces.{one.module}:{one.name}"
        app.command(command, name=one.name, help=one.purpose, help_epilogue=one.examples)
    add_questions(app)
    return app


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(OBJECTS)
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
    except Exception as error:
        # The last resort: a fault of dragoman itself is told without the words of a report or a path.
        say(f"a fault in dragoman itself ({type(error).__name__}): please report the command that does this")
        code = Exit.FAILED
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; whatever goes wrong is one line on standard error."""
    tolerate(sys.stdout)
    tolerate(sys.stderr)
    given = [*hide_dashes(arguments)] if arguments[:1] == ["read"] else [*last_ones(arguments)]
    try:
        code = build()(given, exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
    except CycloptsError as error:
        say(_wrong_usage(error))
        return Exit.USAGE
    except DragomanError as error:
        say(str(error))
        return exit_code(error)
    except BrokenPipeError:
        hush()
        return Exit.DONE if given[:1] != ["read"] else _cut_short()
    except KeyboardInterrupt:
        say("stopped: what was reported as read is kept")
        return Exit.STOPPED
    except OSError as error:
        say(f"{error.filename or 'the system'}: {error.strerror or error}")
        return Exit.FAILED
    return code if isinstance(code, int) else Exit.DONE


def _wrong_usage(error: CycloptsError) -> str:
    """Return what is wrong with the arguments, in one line."""
    if isinstance(error, UnusedCliTokensError) and error.command_chain:
        command, words = " ".join(error.command_chain), " ".join(error.unused_tokens or ())
        return f'{command}: "{words}" belongs to no option: "dragoman {command} --help" lists them'
    return " ".join(str(error).split())


def _cut_short() -> Exit:
    """Say that a run ended before all was read, because nobody takes its output any more."""
    say("stopped, as the output was closed: what was reported as read is kept")
    return Exit.FAILED


def _version() -> str:
    return f"dragoman {version('dragoman')}"


if __name__ == "__main__":
    main()

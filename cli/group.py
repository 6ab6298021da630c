"""What all commands have in common when they run: our errors become one line, ours alone."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from ..graph.errors import CheckFailed, WhowhomError
from .talking import complain

__all__ = ["Group"]


class Group(TyperGroup):
    """The commands as one; what goes wrong in any of them is said in one line on the error output."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was typed.

        Raises:
            typer.Exit: with 1 where a check failed, with 2 where nothing could be done.

        """
        try:
            return super().invoke(ctx)
        except WhowhomError as e:
            complain(str(e))
            raise typer.Exit(1 if isinstance(e, CheckFailed) else 2) from None
        except BrokenPipeError:
            raise
        except OSError as e:
            complain(
                f"{e.filename or 'the output'}: {e.strerror or e}; see to its permissions and the room on the disk"
            )
            raise typer.Exit(2) from None

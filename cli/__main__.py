"""`python -m whowhom.cli`, the same as `whowhom`."""

from .app import main

if __name__ == "__main__":
    main()

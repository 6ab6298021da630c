"""People type: thin commands over library calls."""

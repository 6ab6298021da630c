"""Other people's files: in to records, out from the graph."""

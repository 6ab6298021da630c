"""A second opinion from grammar: our own small tagger and parser, and what its trees say of a candidate event."""

"""What a newcomer starts from: an example dossier, as data."""

"""The map's page: one template, its style and its scripts, each file one idea; all go into one HTML file."""

"""What may be said: classes, properties, statuses and event types with their codes, and the shapes of a valid graph."""

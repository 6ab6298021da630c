"""From frames to records: whose, when, where, how sure, and which of them tell of one event."""

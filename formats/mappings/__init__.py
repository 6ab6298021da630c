"""Named mappings for spreadsheets that many people have; `whowhom import csv --mapping NAME` finds them here."""

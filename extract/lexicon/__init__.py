"""Knowledge of the language, as data: names, titles, verbs, statuses, calendars; each file says why in its comments."""

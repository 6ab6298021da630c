"""Who: people, posts, bodies, places and groups, each as one passage, and which of them are one."""

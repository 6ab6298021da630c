"""Many documents at once: on all cores or on many machines, in their order, whatever becomes of a single one."""

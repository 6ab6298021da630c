"""When: the words of time, what they mean, and the day that they count from."""

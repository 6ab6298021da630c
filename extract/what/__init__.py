"""What they do: the frames of each sentence, from verbs and nouns of encounter, with the status that the words give."""

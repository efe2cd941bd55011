// The parts of the corpus, each with styles, texts, traps and countries of its own, and the word its random numbers grow from.
// `read` was the held-out part once and keeps that word, so that its pages stay as they were measured unread.
export const parts = { dev: 'dev', read: 'heldout', heldout: 'third' };

package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;

/** That no tree can be made of a document: what follows in it would be guesswork. Never leaves this package. */
final class UnreadableTreeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    UnreadableTreeException(Origin origin, String message) {
        super(message);
        this.mistake = new Mistake(origin, message);
    }

    Mistake mistake() {
        return mistake;
    }
}

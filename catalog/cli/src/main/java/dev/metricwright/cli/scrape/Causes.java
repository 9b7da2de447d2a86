package dev.metricwright.cli.scrape;

import java.util.Optional;
import java.util.stream.Stream;

/** The causes of an exception, which say more than the exception itself. */
final class Causes {

    private Causes() {}

    /** If an exception, or one of its causes, is of this kind. */
    static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return find(e, kind).isPresent();
    }

    /** The first of an exception and its causes that is of this kind. */
    static <T extends Throwable> Optional<T> find(Throwable e, Class<T> kind) {
        return Stream.<Throwable>iterate(e, thrown -> thrown != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}

package dev.metricwright.catalog.declaration;

import java.util.Optional;

/**
 * The injection of an interface's recorder.
 *
 * @param api the API whose annotations the recorder has
 * @param missing a class of that API that the interface does not see, if there is one
 */
public record Injection(InjectionApi api, Optional<String> missing) {

    /** A plain class, without annotations. */
    public static final Injection NONE = new Injection(InjectionApi.NONE, Optional.empty());
}

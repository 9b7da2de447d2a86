package dev.metricwright.catalog.declaration;

import java.util.Optional;

/**
 * How the recorder of an interface is to be injected.
 *
 * @param api the API whose annotations it is to bear
 * @param missing a class of that API that the interface does not see, where there is one
 */
public record Injection(InjectionApi api, Optional<String> missing) {

    /** A plain class, without annotations. */
    public static final Injection NONE = new Injection(InjectionApi.NONE, Optional.empty());
}

package dev.metricwright.exposition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The families and details that a scrape requests.
 *
 * @param names the values of the {@code name[]} parameters; empty if all families are requested
 * @param details the names of the parameters whose value is {@code true}, such as {@code per_port}
 */
record ScrapeQuery(Set<String> names, Set<String> details) {

    private static final int LONGEST = 8192;
    private static final int MOST_NAMES = 256;

    /**
     * Parses a query. Unknown parameters are ignored.
     *
     * @param query the query as it was sent; null if there is none
     * @throws IllegalArgumentException if the query is too long, requests too many names, or has an invalid encoding
     */
    static ScrapeQuery of(@Nullable String query) {
        Set<String> names = new HashSet<>();
        Set<String> details = new HashSet<>();
        if (query == null) {
            return new ScrapeQuery(names, details);
        }
        if (query.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the query is longer than " + LONGEST + " characters; use fewer name[] parameters");
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals >= 0) {
                String name = decoded(parameter.substring(0, equals));
                String value = parameter.substring(equals + 1);
                if (name.equals("name[]")) {
                    names.add(decoded(value));
                } else if (value.equals("true")) {
                    details.add(name);
                }
            }
        }
        if (names.size() > MOST_NAMES) {
            throw new IllegalArgumentException(
                    "the query has more than " + MOST_NAMES + " name[] parameters; use fewer, or omit them");
        }
        return new ScrapeQuery(names, details);
    }

    /** Whether a name is requested. */
    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the query is not URL-encoded; write % as %25", e);
        }
    }
}

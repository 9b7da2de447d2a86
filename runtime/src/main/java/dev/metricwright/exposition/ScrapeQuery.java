package dev.metricwright.exposition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scrape asks for.
 *
 * @param names the names of {@code name[]} parameters; empty where it asks for all
 * @param details the parameters that are {@code true}, such as {@code per_port}
 */
record ScrapeQuery(Set<String> names, Set<String> details) {

    private static final int LONGEST = 8192;
    private static final int MOST_NAMES = 256;

    /**
     * Reads a query. Parameters that are none of ours are let be.
     *
     * @param query the query as it was sent, null where there is none
     * @throws IllegalArgumentException if the query is too long, asks for too many names, or is wrongly encoded
     */
    static ScrapeQuery of(@Nullable String query) {
        Set<String> names = new HashSet<>();
        Set<String> details = new HashSet<>();
        if (query == null) {
            return new ScrapeQuery(names, details);
        }
        if (query.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the query is longer than " + LONGEST + " characters; ask for fewer name[]");
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
                    "the query asks for more than " + MOST_NAMES + " name[]; ask for fewer, or for all");
        }
        return new ScrapeQuery(names, details);
    }

    /** Whether a name is asked for. */
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

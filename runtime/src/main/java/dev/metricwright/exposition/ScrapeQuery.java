package dev.metricwright.exposition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names that a scrape asks for with {@code name[]} parameters. */
final class ScrapeQuery {

    private static final int LONGEST = 8192;
    private static final int MOST_NAMES = 256;

    private ScrapeQuery() {}

    /**
     * Reads a query. Parameters other than {@code name[]} are none of ours and are let be.
     *
     * @param query the query as it was sent, null where there is none
     * @return admits the names that are asked for; every name where none is
     * @throws IllegalArgumentException if the query is too long, asks for too many names, or is wrongly encoded
     */
    static Predicate<String> names(@Nullable String query) {
        if (query == null) {
            return name -> true;
        }
        if (query.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the query is longer than " + LONGEST + " characters; ask for fewer name[]");
        }
        Set<String> names = new HashSet<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals >= 0 && decoded(parameter.substring(0, equals)).equals("name[]")) {
                names.add(decoded(parameter.substring(equals + 1)));
            }
        }
        if (names.size() > MOST_NAMES) {
            throw new IllegalArgumentException(
                    "the query asks for more than " + MOST_NAMES + " name[]; ask for fewer, or for all");
        }
        return names.isEmpty() ? name -> true : names::contains;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the query is not URL-encoded; write % as %25", e);
        }
    }
}

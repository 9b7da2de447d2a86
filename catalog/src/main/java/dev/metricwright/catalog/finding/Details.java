package dev.metricwright.catalog.finding;

import dev.metricwright.catalog.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule, and the details of its message by the names that the message has for them. */
public final class Details {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Rule rule;
    private final Map<String, String> values;

    Details(Rule rule, Map<String, String> values) {
        this.rule = rule;
        this.values = values;
    }

    /** The names in the text of a rule. */
    static Set<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    /**
     * Adds a detail.
     *
     * @param name its name in the message
     * @param value the detail
     * @return the details so far
     */
    public Details with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Details(rule, more);
    }

    /**
     * A finding of the rule.
     *
     * @param place where the problem is
     * @return the finding, with the default severity of the rule
     * @throws IllegalStateException if the message needs other details
     */
    public Finding at(Place place) {
        return new Finding(rule, rule.severity(), Optional.of(place), Optional.empty(), message());
    }

    /**
     * The message of a finding.
     *
     * @return the message
     * @throws IllegalStateException if the message needs other details
     */
    public String message() {
        Set<String> names = names(rule.template());
        if (!names.equals(values.keySet())) {
            throw new IllegalStateException(rule + " needs the details " + names + ", not " + values.keySet());
        }
        return NAME.matcher(rule.template()).replaceAll(this::value);
    }

    private String value(MatchResult name) {
        return Matcher.quoteReplacement(values.getOrDefault(name.group(1), ""));
    }
}

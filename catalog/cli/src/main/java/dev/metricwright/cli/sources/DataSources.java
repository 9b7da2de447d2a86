package dev.metricwright.cli.sources;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data sources of a dashboard, as far as it says which of them are Prometheus. */
final class DataSources {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)\\}?");

    private final Map<String, String> typesOfVariables = new HashMap<>();

    /** Adds a variable that stands for a data source of some type. */
    void add(String variable, String type) {
        typesOfVariables.put(variable, type);
    }

    /** Whether a data source is Prometheus. One of which only the name is known may be, unless it
     * is called Loki, whose queries have the same key. */
    boolean isPrometheus(Branch source) {
        String reference = source.isMapping() ? source.at("uid").text() : source.text();
        Matcher variable = REFERENCE.matcher(reference);
        String ofVariable = variable.matches() ? typesOfVariables.getOrDefault(variable.group(1), "") : "";
        String type = source.at("type").text();
        boolean isNamedLoki = reference.toLowerCase(Locale.ROOT).contains("loki");
        return isPrometheus(type.isEmpty() ? ofVariable : type) && !(type.isEmpty() && isNamedLoki);
    }

    /** Whether a query of the second schema is one for Prometheus. Its kind or its group is the type of the data source. */
    boolean isPrometheus(Branch query, Branch source) {
        String group = query.at("group").text();
        String type = group.isEmpty() ? query.at("kind").text() : group;
        boolean isKnown = !type.isEmpty() && !type.equals("DataQuery");
        return isKnown ? isPrometheus(type) : isPrometheus(source);
    }

    private static boolean isPrometheus(String type) {
        return type.isEmpty() || type.contains("prometheus") || type.equals("mixed") || type.equals("datasource");
    }
}

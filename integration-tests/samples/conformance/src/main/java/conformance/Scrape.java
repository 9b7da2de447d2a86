package conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a scrape: its families by name, in either text format.
 *
 * @param families the families, sorted by name
 */
public record Scrape(Map<String, Exposed> families) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /**
     * A family.
     *
     * @param type its type, as written
     * @param samples its samples, in their order
     */
    public record Exposed(String type, List<Sample> samples) {}

    /**
     * A sample.
     *
     * @param name its name, with the suffix of its kind
     * @param labels its labels
     * @param value its value, as written
     */
    public record Sample(String name, Map<String, String> labels, String value) {

        /** {@return the value as a number} */
        public double number() {
            return value.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value);
        }
    }

    /**
     * Parses a scrape in which the name of a counter's family is written with or without {@code _total}.
     *
     * @param text the body of the response
     * @return its families
     */
    public static Scrape parse(String text) {
        Map<String, Exposed> families = new TreeMap<>();
        String type = "";
        String announced = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ", -1);
                announced = words[2];
                type = words[3];
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                Sample sample = sample(line);
                String family = type.equals("histogram") || type.equals("gauge") ? announced : sample.name();
                String ofFamily = type;
                families.computeIfAbsent(family, name -> new Exposed(ofFamily, new ArrayList<>()))
                        .samples()
                        .add(sample);
            }
        }
        return new Scrape(families);
    }

    private static Sample sample(String line) {
        Matcher matcher = SAMPLE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("not a sample: " + line);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        if (matcher.group(2) != null) {
            Matcher label = LABEL.matcher(matcher.group(2));
            int end = 0;
            while (label.find() && label.start() == end) {
                labels.put(label.group(1), label.group(2));
                end = label.end();
            }
            if (end != matcher.group(2).length()) {
                throw new AssertionError("not labels: " + matcher.group(2));
            }
        }
        return new Sample(matcher.group(1), labels, matcher.group(3));
    }

    /**
     * Returns the families of the application, without Metricwright's own.
     *
     * @return the rest of the scrape
     */
    public Scrape ofApplication() {
        Map<String, Exposed> rest = new TreeMap<>(families);
        rest.keySet().removeIf(family -> family.startsWith("metricwright_"));
        return new Scrape(rest);
    }

    /**
     * Returns the samples of a family that have certain labels.
     *
     * @param family its name
     * @param labels the labels and their values
     * @return the samples, whatever other labels they have; empty if the scrape does not contain the family
     */
    public List<Sample> samples(String family, Map<String, String> labels) {
        Exposed exposed = families.get(family);
        return exposed == null
                ? List.of()
                : exposed.samples().stream()
                        .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
                        .toList();
    }
}

package dev.metricwright.exposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats or encodings that a client accepts, from an {@code Accept} or {@code Accept-Encoding} header (RFC 9110,
 * section 12.5). Invalid entries are ignored, and so is a header that is too long.
 */
final class AcceptHeader {

    private static final int LONGEST = 8192;
    private static final Pattern QUALITY = Pattern.compile("0(\\.[0-9]*)?|1(\\.0*)?");

    /** An entry: a media range or content coding, its parameters, and its quality value. */
    private record Choice(String name, Map<String, String> parameters, double quality) {

        /** The value of a parameter; empty if there is none. */
        String parameter(String key) {
            return parameters.getOrDefault(key, "");
        }
    }

    private final List<Choice> choices;

    private AcceptHeader(List<Choice> choices) {
        this.choices = choices;
    }

    static AcceptHeader parse(@Nullable String header) {
        List<Choice> choices = new ArrayList<>();
        if (header != null && header.length() <= LONGEST) {
            for (String entry : split(header, ',')) {
                add(entry, choices);
            }
        }
        return new AcceptHeader(choices);
    }

    /**
     * The quality value of a format or encoding that has several names.
     *
     * @param versions the accepted versions; an entry that requires another version does not count
     * @param names its names, from the most to the least specific; the first name in the header decides
     * @return the highest quality value of that name; 0 if it is excluded or not mentioned
     */
    double quality(Set<String> versions, String... names) {
        for (String name : names) {
            OptionalDouble highest = highest(
                    name,
                    choice -> choice.parameter("version").isEmpty() || versions.contains(choice.parameter("version")));
            if (highest.isPresent()) {
                return highest.getAsDouble();
            }
        }
        return 0;
    }

    /**
     * The quality value of a format that has certain parameters.
     *
     * @param name its media type
     * @param admitted the values that a parameter may have, which contain the empty value if the parameter may be
     *     absent; an entry with another value does not count, and other parameters have no effect
     * @return the highest quality value of the format; 0 if it is excluded or not mentioned
     */
    double quality(String name, Map<String, Set<String>> admitted) {
        return highest(name, choice -> admitted.entrySet().stream()
                        .allMatch(each -> each.getValue().contains(choice.parameter(each.getKey()))))
                .orElse(0);
    }

    private OptionalDouble highest(String name, Predicate<Choice> condition) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name) && condition.test(choice))
                .mapToDouble(Choice::quality)
                .max();
    }

    private static void add(String entry, List<Choice> choices) {
        List<String> parts = split(entry, ';');
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            String key = parameter.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
            parameters.put(key, unquoted(parameter.substring(equals + 1).strip()));
        }
        String quality = parameters.getOrDefault("q", "1");
        if (!QUALITY.matcher(quality).matches()) {
            return;
        }
        String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
        choices.add(new Choice(name, parameters, Double.parseDouble(quality)));
    }

    /** Splits at a separator, but not within quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}

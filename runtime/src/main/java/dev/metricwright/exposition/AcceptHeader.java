package dev.metricwright.exposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats or encodings that a client accepts, from an {@code Accept} or {@code Accept-Encoding} header (RFC 9110,
 * section 12.5). Invalid entries are ignored, and so is a header that is too long.
 */
final class AcceptHeader {

    private static final int LONGEST = 8192;
    private static final Pattern QUALITY = Pattern.compile("0(\\.[0-9]*)?|1(\\.0*)?");

    /** An entry: a media range or content coding, the version that it requires (empty: any), and its quality value. */
    private record Choice(String name, String version, double quality) {}

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
     * The quality value of a format or encoding.
     *
     * @param versions the accepted versions; an entry that requires another version does not count
     * @param names its names, from the most to the least specific; the first name in the header decides
     * @return the highest quality value of that name; 0 if it is excluded or not mentioned
     */
    double quality(Set<String> versions, String... names) {
        for (String name : names) {
            double highest = -1;
            for (Choice choice : choices) {
                boolean fits = choice.version().isEmpty() || versions.contains(choice.version());
                if (fits && choice.name().equals(name)) {
                    highest = Math.max(highest, choice.quality());
                }
            }
            if (highest >= 0) {
                return highest;
            }
        }
        return 0;
    }

    private static void add(String entry, List<Choice> choices) {
        List<String> parts = split(entry, ';');
        String version = "";
        double quality = 1;
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            String key = parameter.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
            String value = unquoted(parameter.substring(equals + 1).strip());
            if (key.equals("version")) {
                version = value;
            } else if (key.equals("q")) {
                if (!QUALITY.matcher(value).matches()) {
                    return;
                }
                quality = Double.parseDouble(value);
            }
        }
        choices.add(new Choice(parts.get(0).strip().toLowerCase(Locale.ROOT), version, quality));
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

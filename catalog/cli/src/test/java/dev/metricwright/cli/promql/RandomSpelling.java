package dev.metricwright.cli.promql;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A random choice among the spellings of each part. */
final class RandomSpelling implements Spelling {

    private static final List<String> SPACES =
            List.of(" ", " ", " ", " ", " ", "  ", "\t", "\n", "\r\n", " # c\n", "# '\"`({[\n");
    private static final Spelling CANONICAL = new CanonicalSpelling();

    private final boolean isThree;
    private final Random random;

    RandomSpelling(PrometheusVersion version, Random random) {
        this.isThree = version == PrometheusVersion.V3_14;
        this.random = random;
    }

    @Override
    public String space() {
        return SPACES.get(random.nextInt(SPACES.size()));
    }

    @Override
    public String gap() {
        return random.nextInt(3) == 0 ? "" : space();
    }

    @Override
    public String tight() {
        return random.nextInt(10) == 0 ? space() : "";
    }

    @Override
    public boolean unusual() {
        return random.nextInt(4) == 0;
    }

    @Override
    public boolean parentheses(Expression expression, boolean needed) {
        return needed || random.nextInt(8) == 0;
    }

    @Override
    public String word(String keyword) {
        return switch (random.nextInt(6)) {
            case 0 -> keyword.toUpperCase(Locale.ROOT);
            case 1 -> keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
            default -> keyword;
        };
    }

    @Override
    public String number(double value) {
        String decimal = CANONICAL.number(value);
        if (!Double.isFinite(value)) {
            return word(decimal.toLowerCase(Locale.ROOT));
        }
        boolean whole = value == Math.rint(value) && value < 1e15;
        if (isThree && whole && random.nextInt(4) == 0) {
            return value > 0 && value < 1e9 && random.nextBoolean()
                    ? duration(Duration.ofSeconds((long) value))
                    : decimal.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
        }
        return switch (random.nextInt(6)) {
            case 0 -> whole ? "0x" + digits((long) value, 16) : decimal;
            case 1 -> whole ? "0X" + digits((long) value, 16).toUpperCase(Locale.ROOT) : decimal;
            case 2 -> whole ? "0" + digits((long) value, 8) : decimal;
            case 3 -> whole ? decimal + "." : decimal.replaceFirst("^0\\.", ".");
            case 4 -> String.format(Locale.ROOT, random.nextBoolean() ? "%e" : "%E", value);
            default -> decimal;
        };
    }

    private static String digits(long value, int radix) {
        return Long.toString(value, radix);
    }

    @Override
    public String duration(Duration duration) {
        return switch (random.nextInt(4)) {
            case 0 -> duration.toMillis() + "ms";
            case 1 -> duration.toSeconds() + "s" + duration.toMillisPart() + "ms";
            case 2 ->
                "0y" + duration.toDays() + "d0"
                        + duration.minusDays(duration.toDays()).toMillis() + "ms";
            default -> CANONICAL.duration(duration);
        };
    }

    @Override
    public String span(TimeSpan span) {
        if (span.fixed().isEmpty()) {
            return pick(
                    List.of("step()", "range()", "5m+step()", "max_of(step( ), 5)", "2 * (range()-1m)", "-(-step())"));
        }
        String duration = duration(span.fixed().get());
        return !isThree || random.nextBoolean()
                ? duration
                : inBrackets(span.fixed().get());
    }

    private String inBrackets(Duration duration) {
        String text = duration(duration);
        return switch (random.nextInt(7)) {
            case 0 -> CANONICAL.number(duration.toMillis() / 1e3);
            case 1 -> "(" + text + ")";
            case 2 -> text + tight() + "*1";
            case 3 -> "1 * " + text + "^1^2";
            case 4 -> text + " - 2s % 1s / 3";
            case 5 -> "min_of(292y," + text + ")";
            default -> "+" + text;
        };
    }

    @Override
    public String offset(TimeSpan span) {
        if (span.fixed().isEmpty()) {
            return pick(List.of("step()", "-step()", "range()", "(5m+step())", "-max_of(step(), 5)", "+(step()*2)"));
        }
        Duration offset = span.fixed().get();
        String text = duration(offset.abs());
        String sign = offset.isNegative() ? "-" + tight() : "";
        return isThree && random.nextInt(3) == 0 ? sign + "(" + text + ")" : sign + text;
    }

    @Override
    public String quotedName(String name) {
        return isThree && random.nextBoolean() ? string(name) : Spelling.super.quotedName(name);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String string(String value) {
        return switch (random.nextInt(4)) {
            case 0 -> value.contains("`") ? CANONICAL.string(value) : "`" + value + "`";
            case 1 -> quoted(value, '\'');
            case 2 -> quoted(value, '"');
            default -> CANONICAL.string(value);
        };
    }

    private String quoted(String value, char quote) {
        return value.codePoints()
                .mapToObj(c -> character(c, quote))
                .collect(Collectors.joining("", "" + quote, "" + quote));
    }

    private String character(int c, char quote) {
        return switch (random.nextInt(12)) {
            case 0 -> bytes(c, "\\x%02x");
            case 1 -> bytes(c, "\\%03o");
            case 2 -> String.format("\\U%08X", c);
            case 3 -> c < 0x10000 ? String.format("\\u%04x", c) : Character.toString(c);
            default -> c == '\n' ? "\\n" : c == quote || c == '\\' ? "\\" + (char) c : Character.toString(c);
        };
    }

    private static String bytes(int c, String format) {
        StringBuilder text = new StringBuilder();
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format(format, b));
        }
        return text.toString();
    }
}

package dev.metricwright.cli.promql;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An escape sequence of a regular expression.
 *
 * @param character the character that it means, or {@link #CLASS}
 * @param end the index after it
 */
record RegexEscape(int character, int end) {

    /** The value in place of a character, if the sequence means several characters. */
    static final int CLASS = -1;

    private static final Pattern OCTAL = Pattern.compile("\\\\(0[0-7]{0,2}|[1-7][0-7]{1,2})");
    private static final Pattern HEX = Pattern.compile("\\\\x(?:([0-9A-Fa-f]{2})|\\{0*([0-9A-Fa-f]{1,6})\\})");
    private static final Pattern PROPERTY = Pattern.compile("\\\\[pP](?:\\{\\^?([^}]*)\\}|([^{]))");
    private static final String CONTROLS = "afnrtv";
    private static final String CONTROLS_MEAN = "\u0007\f\n\r\t\u000b";

    private static final Set<String> CATEGORIES = Set.of(
            "Any", "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd",
            "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp",
            "Zs");

    /** Reads the sequence that begins with the backslash at an index. */
    static RegexEscape read(String pattern, int at, Position position) throws PromqlException {
        if (at + 1 == pattern.length()) {
            throw RegexSyntax.error(position, "it ends with a backslash; double it to mean the character");
        }
        int escaped = pattern.codePointAt(at + 1);
        if ("dDsSwW".indexOf(escaped) >= 0) {
            return new RegexEscape(CLASS, at + 2);
        }
        if (CONTROLS.indexOf(escaped) >= 0) {
            return new RegexEscape(CONTROLS_MEAN.charAt(CONTROLS.indexOf(escaped)), at + 2);
        }
        if (escaped < 128 && !Character.isLetterOrDigit(escaped)) {
            return new RegexEscape(escaped, at + 2);
        }
        return numeric(pattern, at, position);
    }

    private static RegexEscape numeric(String pattern, int at, Position position) throws PromqlException {
        java.util.regex.Matcher octal = OCTAL.matcher(pattern).region(at, pattern.length());
        if (octal.lookingAt()) {
            return new RegexEscape(Integer.parseInt(octal.group(1), 8), octal.end());
        }
        java.util.regex.Matcher hex = HEX.matcher(pattern).region(at, pattern.length());
        if (hex.lookingAt()) {
            int character = Integer.parseInt(hex.group(1) != null ? hex.group(1) : hex.group(2), 16);
            if (character <= Character.MAX_CODE_POINT) {
                return new RegexEscape(character, hex.end());
            }
        }
        java.util.regex.Matcher property = PROPERTY.matcher(pattern).region(at, pattern.length());
        if (property.lookingAt() && isProperty(property.group(1) != null ? property.group(1) : property.group(2))) {
            return new RegexEscape(CLASS, property.end());
        }
        String sequence = pattern.substring(at, at + 1 + Character.charCount(pattern.codePointAt(at + 1)));
        throw RegexSyntax.error(
                position,
                "'" + sequence + "' is not an escape sequence of RE2; double the backslash to mean the character");
    }

    /** Whether Unicode has a category or a script with a name. */
    private static boolean isProperty(String name) {
        return CATEGORIES.contains(name)
                || Arrays.stream(Character.UnicodeScript.values())
                        .anyMatch(script ->
                                script.name().equalsIgnoreCase(name) && Character.isUpperCase(name.charAt(0)));
    }
}

package dev.metricwright.cli.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Java names made from the names of catalogs, which are in snake case, and from titles. */
final class Identifiers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^)]*\\)");

    private static final Set<String> KEYWORDS = Set.of(
            ("_ abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient true try void volatile while")
                    .split(" "));

    /** The methods that every object has already. */
    private static final Set<String> METHODS_OF_OBJECTS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private Identifiers() {}

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** Whether an interface can have a method of this name, whatever its parameters. */
    static boolean isMethod(String name) {
        return NAME.matcher(name).matches() && !isKeyword(name) && !METHODS_OF_OBJECTS.contains(name);
    }

    static boolean isPackage(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .allMatch(part -> NAME.matcher(part).matches() && !isKeyword(part));
    }

    /** The words of a name or title. Text in parentheses is left out. */
    static List<String> words(String text) {
        return Arrays.stream(NO_NAME.split(IN_PARENTHESES.matcher(text).replaceAll(" "), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** {@code [client, hello]} as {@code clientHello}. */
    static String camel(List<String> words) {
        String name = pascal(words);
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code [SNI, peek]} as {@code SniPeek}; mixed case within a word stays. */
    static String pascal(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(shouted ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
        }
        return name.toString();
    }

    /**
     * The name of the parameter for a label. It matches the label's name, ignoring case and {@code _}, if Java allows
     * such a name.
     */
    static String parameter(String label) {
        String name = camel(words(label));
        if (name.isEmpty()) {
            return "label";
        }
        if (Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return isKeyword(name) ? name + "_" : name;
    }
}

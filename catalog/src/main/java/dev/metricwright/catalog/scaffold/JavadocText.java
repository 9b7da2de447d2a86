package dev.metricwright.catalog.scaffold;

import com.squareup.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a catalog as documentation comments hold them. */
final class JavadocText {

    /** What a line holds up to a space or the end: of its 100 columns, 4 are indentation, and 3 are the asterisk. */
    private static final Pattern LINE = Pattern.compile("(.{1,93})(?: |$)");

    private JavadocText() {}

    /** Sentences one after the other, broken into lines; blank ones are left out. */
    static CodeBlock of(String... sentences) {
        String text = Arrays.stream(sentences)
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .filter(sentence -> !sentence.isEmpty())
                .map(JavadocText::sentence)
                .collect(Collectors.joining(" "));
        String lines = LINE.matcher(escaped(text)).replaceAll("$1\n").strip();
        // JavaPoet writes a comment even for an empty argument.
        return lines.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", lines);
    }

    /** A text with a capital at its beginning and a full stop. */
    private static String sentence(String text) {
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.matches(".*[.!?…]") ? capital : capital + ".";
    }

    /** Text that is neither markup nor a tag, and ends no comment. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}

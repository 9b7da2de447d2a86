package dev.metricwright.cli.scaffold;

import com.squareup.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a catalog, as documentation comments contain them. */
final class JavadocText {

    /** The text of a line, up to a space or the end: of 100 columns, 4 are indentation, and 3 are the asterisk. */
    private static final Pattern LINE = Pattern.compile("(.{1,93})(?: |$)");

    private JavadocText() {}

    /** Sentences one after the other, broken into lines. Blank sentences are left out. */
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

    /** A text with a capital letter at its beginning and a full stop at its end. */
    private static String sentence(String text) {
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.matches(".*[.!?…]") ? capital : capital + ".";
    }

    /** A text with escapes, so that it contains neither markup nor a tag, and does not end the comment. */
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

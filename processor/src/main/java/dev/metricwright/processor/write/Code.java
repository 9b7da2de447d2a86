package dev.metricwright.processor.write;

import com.squareup.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Code that is being put together, in the formats of JavaPoet. That prints each file twice, and compiles an expression for each
 * piece of text that it prints; so all that is text by now becomes one piece, and types alone are left to it, to import them.
 */
final class Code {

    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    static Code of(String format, Object... arguments) {
        return new Code().add(format, arguments);
    }

    /** A line, ended by a semicolon; where it is too long for one, the others are indented. */
    static Code statement(String format, Object... arguments) {
        return new Code().addStatement(format, arguments);
    }

    static Code join(Collection<Code> parts, String separator) {
        Code joined = new Code();
        String before = "";
        for (Code part : parts) {
            joined.add(before).add(part);
            before = separator;
        }
        return joined;
    }

    Code addStatement(String format, Object... arguments) {
        return add("$[").add(format, arguments).add(";\n$]");
    }

    /** Adds {@code $L} and {@code $N}, texts, numbers and code; {@code $S}, a string; {@code $T}, a type; and what takes nothing. */
    Code add(String added, Object... given) {
        int next = 0;
        for (int at = 0; at < added.length(); at++) {
            char c = added.charAt(at);
            if (c != '$') {
                format.append(c);
                continue;
            }
            char kind = added.charAt(++at);
            switch (kind) {
                case 'L', 'N' -> addText(given[next++]);
                case 'S' -> addString((String) given[next++]);
                case 'T' -> addArgument("$T", given[next++]);
                default -> format.append('$').append(kind);
            }
        }
        return this;
    }

    Code add(Code other) {
        format.append(other.format);
        arguments.addAll(other.arguments);
        return this;
    }

    private void addText(Object text) {
        if (text instanceof Code code) {
            add(code);
        } else {
            format.append(text.toString().replace("$", "$$"));
        }
    }

    /** How special characters are escaped, and long texts broken, JavaPoet knows. */
    private void addString(String string) {
        for (int at = 0; at < string.length(); at++) {
            char c = string.charAt(at);
            if (c == '"' || c == '\\' || c == '$' || Character.isISOControl(c)) {
                addArgument("$S", string);
                return;
            }
        }
        format.append('"').append(string).append('"');
    }

    private void addArgument(String placeholder, Object argument) {
        format.append(placeholder);
        arguments.add(argument);
    }

    CodeBlock block() {
        return CodeBlock.of(format.toString(), arguments.toArray());
    }

    /** The same for the same code. */
    @Override
    public String toString() {
        return format + " " + arguments;
    }
}

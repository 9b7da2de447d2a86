package dev.metricwright.processor.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Code that is being put together, while it is not yet known what will be imported, and how long its lines will be. */
final class Code implements Piece {

    private final List<Piece> pieces = new ArrayList<>();

    /** Code in a format, see {@link #add}. */
    static Code of(String format, Object... arguments) {
        return new Code().add(format, arguments);
    }

    /** A statement, see {@link #addStatement}. */
    static Code statement(String format, Object... arguments) {
        return new Code().addStatement(format, arguments);
    }

    /** An erased type. */
    static Code type(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return type(array.getComponentType()).add("[]");
        }
        return type instanceof DeclaredType declared
                ? of("$T", ClassName.of((TypeElement) declared.asElement()))
                : of("$L", type.getKind().name().toLowerCase(Locale.ROOT));
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

    /** Adds a line that ends with a semicolon; where it is too long for one, the others are indented. */
    Code addStatement(String format, Object... arguments) {
        pieces.add(Layout.BEGIN);
        add(format, arguments).add(";\n");
        pieces.add(Layout.END);
        return this;
    }

    /**
     * Adds code.
     *
     * @param format text with {@code $L} for an argument as it stands, be it text, a number or code, {@code $S} for one as a
     *     string literal, and {@code $T} for a class; and with {@code $W} for a space where a line may end, {@code $>} where
     *     indentation begins, and {@code $<} where it ends
     * @param arguments these, in that order
     */
    Code add(String format, Object... arguments) {
        int next = 0;
        int from = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', from)) {
            addText(format.substring(from, at));
            from = at + 2;
            char kind = format.charAt(at + 1);
            pieces.add(
                    switch (kind) {
                        case 'L' -> asItStands(arguments[next++]);
                        case 'S' -> literal((String) arguments[next++]);
                        case 'T' -> (ClassName) arguments[next++];
                        case 'W' -> Layout.SPACE;
                        case '>' -> Layout.INDENT;
                        case '<' -> Layout.UNINDENT;
                        default -> throw new IllegalArgumentException("$" + kind + " in " + format);
                    });
        }
        addText(format.substring(from));
        return this;
    }

    /** Adds other code; what is added to that later is in this as well. */
    Code add(Code other) {
        pieces.add(other);
        return this;
    }

    private void addText(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text));
        }
    }

    private static Piece asItStands(Object argument) {
        return argument instanceof Code code ? code : new Text(argument.toString());
    }

    private static Piece literal(String string) {
        StringBuilder literal = new StringBuilder("\"");
        for (int at = 0; at < string.length(); at++) {
            char c = string.charAt(at);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c);
            }
        }
        return new Text(literal.append('"').toString());
    }

    /** Its pieces, those of other code among them. */
    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Piece> all) {
        for (Piece piece : pieces) {
            if (piece instanceof Code code) {
                code.collect(all);
            } else {
                all.add(piece);
            }
        }
    }

    /** The code by itself, with whole names and no lines: the same for what does the same. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces()) {
            if (piece instanceof Text said) {
                plain.append(said.text());
            } else if (piece instanceof ClassName name) {
                plain.append(name.canonicalName());
            }
        }
        return plain.toString();
    }
}

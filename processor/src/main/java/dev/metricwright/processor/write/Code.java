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
final class Code {

    private final List<Piece> pieces = new ArrayList<>();

    /** Text that is no piece yet. */
    private final StringBuilder text = new StringBuilder();

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
        addPiece(Piece.Layout.BEGIN);
        add(format, arguments).add(";\n");
        addPiece(Piece.Layout.END);
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
            text.append(format, from, at);
            from = at + 2;
            char kind = format.charAt(at + 1);
            switch (kind) {
                case 'L' -> addAsItStands(arguments[next++]);
                case 'S' -> addLiteral((String) arguments[next++]);
                case 'T' -> addPiece((ClassName) arguments[next++]);
                case 'W' -> addPiece(Piece.Layout.SPACE);
                case '>' -> addPiece(Piece.Layout.INDENT);
                case '<' -> addPiece(Piece.Layout.UNINDENT);
                default -> throw new IllegalArgumentException("$" + kind + " in " + format);
            }
        }
        text.append(format, from, format.length());
        return this;
    }

    Code add(Code other) {
        for (Piece piece : other.pieces) {
            if (piece instanceof Piece.Text added) {
                text.append(added.text());
            } else {
                addPiece(piece);
            }
        }
        text.append(other.text);
        return this;
    }

    private void addAsItStands(Object argument) {
        if (argument instanceof Code code) {
            add(code);
        } else {
            text.append(argument);
        }
    }

    private void addLiteral(String string) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            char c = string.charAt(at);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }

    private void addPiece(Piece piece) {
        endText();
        pieces.add(piece);
    }

    private void endText() {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text.toString()));
            text.setLength(0);
        }
    }

    List<Piece> pieces() {
        endText();
        return pieces;
    }

    /** The code by itself, with whole names and no lines: the same for what does the same. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces()) {
            if (piece instanceof Piece.Text said) {
                plain.append(said.text());
            } else if (piece instanceof ClassName name) {
                plain.append(name.canonicalName());
            }
        }
        return plain.toString();
    }
}

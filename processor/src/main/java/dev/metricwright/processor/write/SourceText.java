package dev.metricwright.processor.write;

import java.util.List;

/** The text of a source file: code in lines that are indented, and no longer than they should be. */
final class SourceText {

    private static final int COLUMNS = 100;
    private static final String LEVEL = "    ";

    /** By how many levels the further lines of a statement are indented. */
    private static final int CONTINUED = 2;

    private final Imports imports;
    private final StringBuilder source = new StringBuilder();

    /** Where the line begins in the source. */
    private int line;

    private int level;

    private boolean inStatement;

    /** Whether the statement has come to its second line. */
    private boolean isContinued;

    private SourceText(Imports imports) {
        this.imports = imports;
    }

    /**
     * Lays out a file.
     *
     * @param packageName its package
     * @param imports what is imported
     * @param pieces the code below these
     */
    static String of(String packageName, Imports imports, List<Piece> pieces) {
        SourceText text = new SourceText(imports);
        if (!packageName.isEmpty()) {
            text.append("package " + packageName + ";\n\n");
        }
        String declarations = imports.declarations();
        if (!declarations.isEmpty()) {
            text.append(declarations + "\n");
        }
        for (int at = 0; at < pieces.size(); at++) {
            text.append(pieces, at);
        }
        return inAscii(text.source.toString());
    }

    private void append(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece instanceof Piece.Layout layout) {
            switch (layout) {
                case SPACE -> space(pieces, at);
                case INDENT -> level++;
                case UNINDENT -> level--;
                case BEGIN -> inStatement = true;
                case END -> endStatement();
            }
        } else {
            append(text(piece));
        }
    }

    private String text(Piece piece) {
        return piece instanceof ClassName name ? imports.nameOf(name) : ((Piece.Text) piece).text();
    }

    private void append(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            appendToLine(text.substring(from, end));
            endLine();
            if (inStatement && !isContinued) {
                isContinued = true;
                level += CONTINUED;
            }
            from = end + 1;
        }
        appendToLine(text.substring(from));
    }

    private void appendToLine(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (line == source.length()) {
            indent(level);
        }
        source.append(text);
    }

    private void endLine() {
        source.append('\n');
        line = source.length();
    }

    private void indent(int levels) {
        for (int i = 0; i < levels; i++) {
            source.append(LEVEL);
        }
    }

    private void endStatement() {
        if (isContinued) {
            level -= CONTINUED;
        }
        inStatement = false;
        isContinued = false;
    }

    private void space(List<Piece> pieces, int at) {
        if (source.length() - line + 1 + lengthBehind(pieces, at) <= COLUMNS) {
            source.append(' ');
        } else {
            endLine();
            indent(level + CONTINUED);
        }
    }

    /** The length of what cannot be parted from a space. */
    private int lengthBehind(List<Piece> pieces, int space) {
        int length = 0;
        for (int at = space + 1; at < pieces.size() && pieces.get(at) != Piece.Layout.SPACE; at++) {
            if (pieces.get(at) instanceof Piece.Layout) {
                continue;
            }
            String text = text(pieces.get(at));
            int end = text.indexOf('\n');
            if (end >= 0) {
                return length + end;
            }
            length += text.length();
        }
        return length;
    }

    /** The same source whatever encoding the compiler was told: help texts may have letters that not every one has. */
    private static String inAscii(String source) {
        StringBuilder ascii = new StringBuilder();
        int plain = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c >= 0x7f || (c < ' ' && c != '\n')) {
                ascii.append(source.substring(plain, i)).append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                plain = i + 1;
            }
        }
        return ascii.append(source.substring(plain)).toString();
    }
}

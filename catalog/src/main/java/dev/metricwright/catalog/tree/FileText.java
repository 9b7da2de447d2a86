package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes the bytes of a file: strict UTF-8, with or without a byte order mark. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private FileText() {}

    static String decode(String file, byte[] content) throws UnreadableTreeException {
        if (content.length > Document.MAX_SIZE) {
            throw new UnreadableTreeException(
                    new Origin(file, 1, 1), Rule.FILE_TOO_LARGE, Document.MAX_SIZE / 1024 / 1024);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkStrictly(file, content);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Throws if the content is not UTF-8. A replacement character in its text may also be the file's own. */
    private static void checkStrictly(String file, byte[] content) throws UnreadableTreeException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), chars, true);
        if (result.isError()) {
            throw new UnreadableTreeException(endOf(file, chars.flip().toString()), Rule.NOT_UTF_8);
        }
    }

    private static Origin endOf(String file, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Origin(file, line, text.length() - text.lastIndexOf('\n'));
    }
}

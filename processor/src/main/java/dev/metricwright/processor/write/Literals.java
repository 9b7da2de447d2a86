package dev.metricwright.processor.write;

import com.squareup.javapoet.CodeBlock;
import dev.metricwright.catalog.AsciiSource;
import java.util.Collection;

/** String literals. JavaPoet's {@code $S} would end a line at U+2028, and break a literal at each line feed. */
final class Literals {

    private Literals() {}

    static CodeBlock of(String value) {
        return CodeBlock.of("$L", AsciiSource.literal(value));
    }

    /** Literals separated by commas. */
    static CodeBlock list(Collection<String> values) {
        return CodeBlock.join(values.stream().map(Literals::of).toList(), ",$W");
    }
}

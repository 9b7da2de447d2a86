package dev.metricwright.catalog.scaffold;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the sources of a scaffold have in common. */
final class JavaSource {

    private JavaSource() {}

    /** The source of a type. */
    static String of(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    /** An annotation or handle of the runtime. */
    static ClassName runtimeType(String name) {
        return ClassName.get("dev.metricwright", name);
    }

    /** An annotation of the runtime with a string. */
    static AnnotationSpec annotation(String name, String value) {
        return annotation(name, literal(value));
    }

    /** An annotation of the runtime with any value. */
    static AnnotationSpec annotation(String name, CodeBlock value) {
        return AnnotationSpec.builder(runtimeType(name))
                .addMember("value", value)
                .build();
    }

    /**
     * A string literal in ASCII, so that sources mean the same in every encoding. JavaPoet's {@code $S} keeps other letters as
     * they are, and ends a line at U+2028.
     */
    static CodeBlock literal(String value) {
        return CodeBlock.of(
                "$L", value.chars().mapToObj(JavaSource::escaped).collect(Collectors.joining("", "\"", "\"")));
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"', '\\' -> "\\" + (char) c;
            // Line ends have no Unicode escapes: javac reads these before it reads strings.
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> c >= ' ' && c <= '~' ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
        };
    }
}

package dev.metricwright.cli.scaffold;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.AsciiSource;

/** The parts that all sources of a scaffold have in common. */
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

    /** A string literal. JavaPoet's {@code $S} would keep letters that are not ASCII, and end a line at U+2028. */
    static CodeBlock literal(String value) {
        return CodeBlock.of("$L", AsciiSource.literal(value));
    }
}

package benchmarks.processing;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Writes the same classes with JavaPoet, as most processors do. */
public final class JavaPoetProcessor extends TrivialProcessor {

    private static final ClassName REGISTRY = ClassName.get("dev.metricwright", "MetricsRegistry");
    private static final ClassName SPACE = ClassName.get("dev.metricwright.runtime", "KeySpace");
    private static final ClassName CELL = ClassName.get("dev.metricwright.runtime", "CounterCell");
    private static final ClassName TABLE = ClassName.get("dev.metricwright.runtime", "CounterTable");
    private static final ClassName FAMILY = ClassName.get("dev.metricwright.runtime", "FamilyDefinition");
    private static final ClassName LABEL = ClassName.get("dev.metricwright.runtime", "LabelDefinition");
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    /** For {@code javac}. */
    public JavaPoetProcessor() {}

    @Override
    String source(TypeElement type) {
        ClassName name = ClassName.get(type);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a recorder.\n\n@param registry what holds the series\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(REGISTRY, "registry");
        TypeSpec.Builder recorder = TypeSpec.classBuilder(name.simpleName() + "Recorder")
                .addOriginatingElement(type)
                .addJavadoc("Generated from {@link $T}; do not edit.\n", name)
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", JavaPoetProcessor.class.getName())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(name);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            recorder.addField(TABLE, method.getSimpleName() + "Table", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addCode(table(name, method));
            recorder.addMethod(method(method));
        }
        recorder.addMethod(constructor.build());
        return JavaFile.builder(name.packageName(), recorder.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    private static CodeBlock table(ClassName type, ExecutableElement method) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$NTable = $T.of(\n$>$>registry,\n", method.getSimpleName().toString(), TABLE)
                .add("$T.counter($S)\n$>$>", FAMILY, method.getSimpleName() + "_of_the_benchmark_total")
                .add(".declaredBy($S)\n", type.canonicalName())
                .add(".help($S)\n", "What a trivial processor knows of a metric family.");
        for (VariableElement parameter : method.getParameters()) {
            code.add(
                    ".label($T.open($S, $L))\n",
                    LABEL,
                    parameter.getSimpleName().toString(),
                    200);
        }
        return code.add(".build());\n$<$<$<$<").build();
    }

    private static MethodSpec method(ExecutableElement method) {
        MethodSpec.Builder written = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC);
        CodeBlock.Builder key = CodeBlock.builder();
        CodeBlock.Builder values = CodeBlock.builder();
        int position = 0;
        for (VariableElement parameter : method.getParameters()) {
            String name = parameter.getSimpleName().toString();
            written.addParameter(TypeName.get(parameter.asType()), name);
            key.add(position == 0 ? "" : "\n| ");
            key.add("space.code($L, $T.valueOf($N))", position, String.class, name);
            values.add(position == 0 ? "" : ",$W");
            values.add("$T.valueOf($N)", String.class, name);
            position++;
        }
        if (position == 0) {
            key.add("0");
        }
        String table = method.getSimpleName() + "Table";
        return written.addStatement("$T<$T> space = $N.space()", SPACE, CELL, table)
                .addStatement("$T cell = space.cell($L)", CELL, key.build())
                .beginControlFlow("if (cell == null)")
                .addStatement("cell = $N.open($L)", table, values.build())
                .endControlFlow()
                .addStatement("cell.inc()")
                .build();
    }
}

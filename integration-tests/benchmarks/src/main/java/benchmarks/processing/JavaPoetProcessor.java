package benchmarks.processing;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
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
        List<MethodSpec> tables = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String table = method.getSimpleName() + "Table";
            recorder.addField(FieldSpec.builder(TABLE, table, Modifier.PRIVATE, Modifier.FINAL)
                    .addJavadoc("The series of a family.\n")
                    .build());
            constructor.addStatement("$1N = $1N(registry)", table);
            recorder.addMethod(method(method));
            tables.add(table(name, method));
        }
        recorder.addMethod(constructor.build()).addMethods(tables);
        return JavaFile.builder(name.packageName(), recorder.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    private static MethodSpec table(ClassName type, ExecutableElement method) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return $T.of(\n$>$>registry,\n", TABLE)
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
        return MethodSpec.methodBuilder(method.getSimpleName() + "Table")
                .addJavadoc("Defines a family.\n\n@param registry what holds the series\n@return its series\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(REGISTRY, "registry")
                .returns(TABLE)
                .addCode(code.add(".build());\n$<$<$<$<").build())
                .build();
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

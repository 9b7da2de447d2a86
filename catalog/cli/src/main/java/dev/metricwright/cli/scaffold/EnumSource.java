package dev.metricwright.cli.scaffold;

import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.declaration.ParameterType.Constant;
import javax.lang.model.element.Modifier;

/** The source of an enum. */
final class EnumSource {

    private EnumSource() {}

    static String of(String packageName, PlannedEnum planned) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(planned.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(planned.help()));
        for (Constant constant : planned.type().constants()) {
            type.addEnumConstant(constant.name(), body(constant, planned.meaning(constant.name())));
        }
        return JavaSource.of(packageName, type.build());
    }

    /** The part that JavaPoet calls the body of a constant. It has a comment and an annotation, but no members. */
    private static TypeSpec body(Constant constant, String meaning) {
        TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("").addJavadoc(JavadocText.of(meaning));
        constant.labelValue().ifPresent(value -> body.addAnnotation(JavaSource.annotation("LabelValue", value)));
        return body.build();
    }
}

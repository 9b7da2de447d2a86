package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.declaration.ParameterType.Constant;
import java.util.ArrayList;
import java.util.List;

/** The source of an enum. */
final class EnumSource {

    private static final String INDENTATION = "    ";

    private EnumSource() {}

    static String of(String packageName, PlannedEnum planned) {
        List<String> lines = new ArrayList<>(List.of("package " + packageName + ";", ""));
        if (planned.type().constants().stream()
                .anyMatch(constant -> constant.labelValue().isPresent())) {
            lines.addAll(List.of("import dev.metricwright.LabelValue;", ""));
        }
        if (!planned.help().isEmpty()) {
            lines.addAll(JavaText.comment("", JavaText.sentence(planned.help())));
        }
        lines.add("public enum " + planned.name() + " {");
        List<Constant> constants = planned.type().constants();
        for (int i = 0; i < constants.size(); i++) {
            addConstant(lines, planned, constants.get(i), i == constants.size() - 1);
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static void addConstant(List<String> lines, PlannedEnum planned, Constant constant, boolean last) {
        String meaning = planned.meaning(constant.name());
        boolean described = !meaning.isEmpty() || constant.labelValue().isPresent();
        boolean follows = !lines.get(lines.size() - 1).endsWith("{");
        if (described && follows) {
            lines.add("");
        }
        if (!meaning.isEmpty()) {
            lines.addAll(JavaText.comment(INDENTATION, JavaText.sentence(meaning)));
        }
        constant.labelValue()
                .ifPresent(value -> lines.add(INDENTATION + "@LabelValue(" + JavaText.quoted(value) + ")"));
        lines.add(INDENTATION + constant.name() + (last ? "" : ","));
    }
}

package dev.metricwright.processor.write;

import java.util.HashMap;
import java.util.Map;

/** The fields of a recorder; the same value is kept in one field only. */
final class Fields {

    private final Names names;
    private final String modifiers;
    private final Code constants = new Code();
    private final Code fields = new Code();
    private final Code assignments = new Code();
    private final Map<String, String> byValue = new HashMap<>();

    /**
     * None so far.
     *
     * @param names the names that are taken
     * @param modifiers those of the fields, each followed by a space
     */
    Fields(Names names, String modifiers) {
        this.names = names;
        this.modifiers = modifiers;
    }

    /** A field that the constructor assigns by itself. */
    String declare(ClassName type, String wish) {
        return declare(Code.of("$T", type), names.take(wish));
    }

    private String declare(Code type, String name) {
        fields.add("$L$L $L;\n\n", modifiers, type, name);
        return name;
    }

    /** A field that keeps a value, assigned once all tables are there. */
    String keep(Code type, String wish, Code value) {
        String text = value.plain();
        String kept = byValue.get(text);
        if (kept != null) {
            return kept;
        }
        String name = names.take(wish);
        byValue.put(text, name);
        assignments.addStatement("$L = $L", name, value);
        return declare(type, name);
    }

    /** A statement of the constructor, made once. */
    void reserve(Code statement) {
        if (byValue.putIfAbsent(statement.plain(), "") == null) {
            assignments.addStatement("$L", statement);
        }
    }

    /** A constant of the class. */
    String constant(Code type, String wish, Code value) {
        String text = value.plain();
        String kept = byValue.get(text);
        if (kept != null) {
            return kept;
        }
        String name = names.take(wish);
        byValue.put(text, name);
        constants.add("private static final $L $L = $L;\n\n", type, name, value);
        return name;
    }

    /** Their declarations, each with an empty line behind it. */
    Code declarations() {
        return new Code().add(constants).add(fields);
    }

    Code assignments() {
        return assignments;
    }
}

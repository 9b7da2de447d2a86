package dev.metricwright.processor.write;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The fields of a recorder; the same value is kept in one field only. */
final class Fields {

    private final NameAllocator names;
    private final Modifier[] modifiers;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final Code assignments = new Code();
    private final Map<String, String> byValue = new HashMap<>();

    Fields(NameAllocator names, Modifier... modifiers) {
        this.names = names;
        this.modifiers = modifiers;
    }

    /** Each under a tag of its own: without one, the allocator draws a random one, which costs more than all else here. */
    private String newName(String wish) {
        return names.newName(wish, new Object());
    }

    /** A field that the constructor assigns by itself. */
    String declare(ClassName type, String wish) {
        String name = newName(wish);
        fields.add(field(type, name));
        return name;
    }

    /** A field that keeps a value, assigned once all tables are there. */
    String keep(TypeName type, String wish, Code value) {
        String text = value.toString();
        String kept = byValue.get(text);
        if (kept != null) {
            return kept;
        }
        String name = newName(wish);
        byValue.put(text, name);
        fields.add(field(type, name));
        assignments.addStatement("$N = $L", name, value);
        return name;
    }

    /** A statement of the constructor, made once. */
    void reserve(Code statement) {
        if (byValue.putIfAbsent(statement.toString(), "") == null) {
            assignments.addStatement("$L", statement);
        }
    }

    /** A constant of the class. */
    String constant(TypeName type, String wish, Code value) {
        String text = value.toString();
        String kept = byValue.get(text);
        if (kept != null) {
            return kept;
        }
        String name = newName(wish);
        byValue.put(text, name);
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value.block())
                .build());
        return name;
    }

    private FieldSpec field(TypeName type, String name) {
        return FieldSpec.builder(type, name, modifiers).build();
    }

    List<FieldSpec> specs() {
        List<FieldSpec> all = new ArrayList<>(constants);
        all.addAll(fields);
        return all;
    }

    Code assignments() {
        return assignments;
    }
}

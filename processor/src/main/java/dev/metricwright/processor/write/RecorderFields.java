package dev.metricwright.processor.write;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The fields of a recorder, and the values that its constructor assigns to them. Each value has a key, and values with
 * the same key share a field. A {@link CodeBlock} itself cannot be compared, because its text lacks everything after
 * the last {@code $W}. Each field has a comment, because {@code -Xdoclint:all} requires one even if it is private.
 */
final class RecorderFields {

    private final NameAllocator names;
    private final Modifier[] modifiers;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final CodeBlock.Builder assignments = CodeBlock.builder();
    private final Map<Object, String> byKey = new HashMap<>();

    RecorderFields(NameAllocator names, Modifier... modifiers) {
        this.names = names;
        this.modifiers = modifiers;
    }

    /** Declares a field whose assignment is not among {@link #assignments()}. */
    String declare(TypeName type, String wish, String comment) {
        String name = allocate(wish);
        fields.add(FieldSpec.builder(type, name, modifiers)
                .addJavadoc("$L\n", comment)
                .build());
        return name;
    }

    /** The field for a value that the constructor computes once the tables exist. */
    String keep(Object key, TypeName type, String wish, String comment, CodeBlock value) {
        String kept = byKey.get(key);
        if (kept != null) {
            return kept;
        }
        String name = declare(type, wish, comment);
        assignments.addStatement("$N = $L", name, value);
        byKey.put(key, name);
        return name;
    }

    /** A constant of the class. */
    String constant(Object key, TypeName type, String wish, String comment, CodeBlock value) {
        String kept = byKey.get(key);
        if (kept != null) {
            return kept;
        }
        String name = allocate(wish);
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", comment)
                .initializer(value)
                .build());
        byKey.put(key, name);
        return name;
    }

    /** Without a tag, the allocator creates a random one, which takes longer than writing the whole recorder. */
    private String allocate(String wish) {
        return names.newName(wish, new Object());
    }

    List<FieldSpec> specs() {
        List<FieldSpec> all = new ArrayList<>(constants);
        all.addAll(fields);
        return all;
    }

    CodeBlock assignments() {
        return assignments.build();
    }
}

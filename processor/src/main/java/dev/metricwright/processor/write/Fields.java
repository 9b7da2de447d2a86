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
 * The fields of a recorder, and what its constructor assigns to them. Values are known by keys, and those of one key share a
 * field: a {@link CodeBlock} cannot be compared, because its text lacks what follows the last {@code $W}.
 */
final class Fields {

    private final NameAllocator names;
    private final Modifier[] modifiers;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final CodeBlock.Builder assignments = CodeBlock.builder();
    private final Map<Object, String> byKey = new HashMap<>();

    Fields(NameAllocator names, Modifier... modifiers) {
        this.names = names;
        this.modifiers = modifiers;
    }

    /** A field that the constructor assigns by itself. */
    String declare(TypeName type, String wish) {
        String name = allocate(wish);
        fields.add(FieldSpec.builder(type, name, modifiers).build());
        return name;
    }

    /** A field for a value that needs the tables. */
    String keep(Object key, TypeName type, String wish, CodeBlock value) {
        String kept = byKey.get(key);
        if (kept != null) {
            return kept;
        }
        String name = declare(type, wish);
        assignments.addStatement("$N = $L", name, value);
        byKey.put(key, name);
        return name;
    }

    /** A constant of the class. */
    String constant(Object key, TypeName type, String wish, CodeBlock value) {
        String kept = byKey.get(key);
        if (kept != null) {
            return kept;
        }
        String name = allocate(wish);
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        byKey.put(key, name);
        return name;
    }

    /** A statement that the constructor contains once, however often it is asked for. */
    void once(Object key, CodeBlock statement) {
        if (byKey.putIfAbsent(key, "") == null) {
            assignments.addStatement("$L", statement);
        }
    }

    /** Without a tag, the allocator draws a random one, which takes longer than to write the recorder. */
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

package dev.metricwright.processor.write;

import static dev.metricwright.processor.write.TypeNames.STRING;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The private static methods of a recorder. The code of a Java method is limited to 64 KB, so the constructor calls a
 * method for each family, and each long list of values has a method, or several.
 */
final class StaticMethods {

    /** A list with more values than this has a method, which all its uses share. */
    private static final int INLINE = 8;

    /** A method returns at most this many values of a longer list, and another method joins them. */
    private static final int LONGEST = 4000;

    private final NameAllocator names = new NameAllocator();
    private final List<MethodSpec> specs = new ArrayList<>();
    private final Map<List<String>, String> listNames = new HashMap<>();
    private final List<MethodSpec> lists = new ArrayList<>();

    /** Starts without methods. A static method must not have the name of a method that the recorder inherits. */
    StaticMethods(Set<String> inherited) {
        inherited.forEach(name -> names.newName(name, name));
    }

    /** Adds a method with one parameter, which its comment names with {@code $N}. Returns the name of the method. */
    String add(String wish, String comment, TypeName result, ParameterSpec parameter, CodeBlock body) {
        String name = names.newName(wish, new Object());
        specs.add(method(name, result)
                .addJavadoc(comment, parameter)
                .addParameter(parameter)
                .addCode(body)
                .build());
        return name;
    }

    /** Values as the last arguments of a call. */
    CodeBlock arguments(String wish, List<String> values) {
        return values.size() > INLINE ? call(wish, values) : Literals.list(values);
    }

    /** Values as an array. */
    CodeBlock array(String wish, List<String> values) {
        return values.size() > INLINE ? call(wish, values) : newArray(Literals.list(values));
    }

    /** Calls the method that returns a list of values. */
    CodeBlock call(String wish, List<String> values) {
        String name = listNames.get(values);
        if (name == null) {
            name = names.newName(wish, new Object());
            listNames.put(List.copyOf(values), name);
            lists.add(method(name, ArrayTypeName.of(STRING))
                    .addJavadoc("Returns a list of values.\n\n@return the values\n")
                    .addCode(values.size() > LONGEST ? joined(wish, values) : returned(values))
                    .build());
        }
        return CodeBlock.of("$N()", name);
    }

    private static CodeBlock returned(List<String> values) {
        return CodeBlock.builder()
                .addStatement("return $L", newArray(Literals.list(values)))
                .build();
    }

    /** Joins the parts of a long list. It names no type but {@code String}, because the user may hide other names. */
    private CodeBlock joined(String wish, List<String> values) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$1T[] all = new $1T[$2L]", STRING, values.size())
                .addStatement("int size = 0");
        for (int begin = 0; begin < values.size(); begin += LONGEST) {
            List<String> part = values.subList(begin, Math.min(begin + LONGEST, values.size()));
            code.beginControlFlow("for ($T value : $L)", STRING, call(wish, part))
                    .addStatement("all[size] = value")
                    .addStatement("size++")
                    .endControlFlow();
        }
        return code.addStatement("return all").build();
    }

    static CodeBlock newArray(CodeBlock elements) {
        return CodeBlock.of("new $T[] {$L}", STRING, elements);
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(result);
    }

    /** All methods, those for lists last. */
    List<MethodSpec> specs() {
        List<MethodSpec> all = new ArrayList<>(specs);
        all.addAll(lists);
        return all;
    }
}

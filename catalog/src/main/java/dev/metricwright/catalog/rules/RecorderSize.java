package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.checked.StartLabel;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An estimate of the size of a recorder's class file, which is never lower than the size. A class file has at most
 * 65,535 constants, and a method at most 65,535 bytes of code.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.11">JVM Specification 4.11</a>
 */
final class RecorderSize {

    private static final int LIMIT = 65_535;

    /** Bytes of code that put a text into an array, or pass it to a method. */
    private static final int TEXT_CODE = 8;

    /** The number of values that one method returns. The parts of a longer list are joined. */
    private static final int LONGEST_LIST = 4000;

    /** The constants that every recorder has, such as the names of the types of the runtime. */
    private int constants = 500;

    private int constructor = 100;
    private int largestMethod;

    private final Set<Object> counted = new HashSet<>();

    private RecorderSize(CheckedRecorder recorder) {
        recorder.catalogs().forEach((name, version) -> addTexts(List.of(name, version)));
        addTexts(recorder.commonLabels());
        constructor += TEXT_CODE
                * (recorder.commonLabels().size() + 3 * recorder.catalogs().size());
        recorder.families().forEach(this::add);
        recorder.methods().forEach(this::add);
    }

    /**
     * Returns the part of a recorder that exceeds a limit, with its size; empty if the recorder fits into a class file.
     */
    static Optional<String> excess(CheckedRecorder recorder) {
        RecorderSize size = new RecorderSize(recorder);
        if (size.constants > LIMIT) {
            return Optional.of(about(size.constants) + " constants");
        }
        int code = Math.max(size.constructor, size.largestMethod);
        return code > LIMIT ? Optional.of("a method of " + about(code) + " bytes") : Optional.empty();
    }

    private static String about(int number) {
        return "about " + Words.count((number + 999) / 1000 * 1000L);
    }

    private void add(CheckedFamily checked) {
        Family family = checked.family();
        constants += 14; // the field of the table, the methods that create and start it, and its numbers
        constructor += 20;
        addTexts(List.of(family.name(), family.help(), family.unit()));
        int creation = 100 + 9 * checked.bounds().size();
        for (double bound : checked.bounds()) {
            addConstants(bound, 2);
        }
        for (Label label : family.labels()) {
            Collection<String> listed = label.values().listed().keySet();
            addTexts(List.of(label.name(), label.overflow()));
            addList(listed);
            creation += 40 + TEXT_CODE * Math.min(listed.size(), 9);
        }
        for (Detail detail : family.detail()) {
            addTexts(List.of(detail.label(), detail.ask()));
            creation += 30;
        }
        for (Map.Entry<String, List<String>> pipeline :
                family.documentation().pipelines().entrySet()) {
            addTexts(List.of(pipeline.getKey()));
            addTexts(pipeline.getValue());
            creation += 20 + TEXT_CODE * (1 + pipeline.getValue().size());
        }
        addMethod(creation);
        int start = 10;
        for (List<List<String>> product : checked.start()) {
            start += 10;
            for (List<String> values : product) {
                addList(values);
                start += codeOf(values);
            }
        }
        addMethod(start);
    }

    private void add(CheckedMethod method) {
        constants += 2;
        for (ParameterDeclaration parameter : method.declaration().parameters()) {
            addConstants(parameter.name(), 1);
            addConstants(parameter.type(), 4);
        }
        if (method instanceof CheckedMethod.Records records) {
            for (LabelSource source : records.labels()) {
                add(records.family(), source);
            }
        } else if (method instanceof CheckedMethod.Starts starts) {
            int code = 10;
            for (CheckedMethod.Start start : starts.starts()) {
                code += 60 + add(start);
            }
            addMethod(code);
        } else if (method instanceof CheckedMethod.Removes removes) {
            int code = 10;
            for (CheckedMethod.Loss loss : removes.losses()) {
                code += 30 + TEXT_CODE * loss.labels().size();
                loss.labels().forEach(source -> add(loss.family(), source));
                addConstants(loss.labels().stream().map(LabelSource::label).toList(), 3);
            }
            addMethod(code);
        }
    }

    private int add(CheckedMethod.Start start) {
        int code = 0;
        for (StartLabel label : start.labels()) {
            if (label instanceof StartLabel.Known known) {
                addList(known.values());
                code += codeOf(known.values());
            } else {
                StartLabel.Passed passed = (StartLabel.Passed) label;
                add(start.family(), passed.source());
                addTexts(passed.values().named());
                code += 40 + TEXT_CODE * passed.values().named().size();
            }
        }
        return code;
    }

    private void add(Family family, LabelSource source) {
        String label = source.label();
        if (source instanceof LabelSource.Fixed fixed) {
            addCode(family, label, fixed.value());
            return;
        }
        LabelSource.FromParameter passed = (LabelSource.FromParameter) source;
        ParameterType type = passed.parameter().type();
        if (type == Simple.BOOLEAN) {
            addCode(family, label, "true");
            addCode(family, label, "false");
        } else if (type instanceof ParameterType.Constants declared) {
            addEnum(family, passed, declared);
        }
    }

    /** Adds the field for the code of a fixed value. */
    private void addCode(Family family, String label, String value) {
        addTexts(List.of(value));
        addField(List.of(family.name(), label, value), 17);
    }

    /** Adds the field that maps an enum to a label, and the names and values of the constants. */
    private void addEnum(Family family, LabelSource.FromParameter source, ParameterType.Constants declared) {
        ErasedType erased = declared.erased();
        addField(List.of(family.name(), source.label(), erased), 20);
        addTexts(source.constants());
        if (addConstants(List.of(erased, source.constants()), 10)) {
            declared.constants().forEach(constant -> addTexts(List.of(constant.name())));
            addMethod(10 + TEXT_CODE * 2 * source.constants().size());
        }
    }

    private void addField(Object key, int codeOfAssignment) {
        if (addConstants(key, 3)) {
            constructor += codeOfAssignment;
        }
    }

    private void addList(Collection<String> values) {
        addTexts(values);
        int parts = values.size() / LONGEST_LIST + 1;
        if (addConstants(List.copyOf(values), 3 * parts)) {
            addMethod(100 * parts + TEXT_CODE * Math.min(values.size(), LONGEST_LIST));
        }
    }

    /** The code of an array of values; a long list is returned by a method of its own. */
    private static int codeOf(Collection<String> values) {
        return 14 + TEXT_CODE * Math.min(values.size(), 9);
    }

    private void addTexts(Collection<String> texts) {
        texts.forEach(text -> addConstants("text " + text, 2));
    }

    /** Adds constants that a class file contains once. Returns whether they are new. */
    private boolean addConstants(Object of, int number) {
        boolean isNew = counted.add(of);
        constants += isNew ? number : 0;
        return isNew;
    }

    private void addMethod(int code) {
        largestMethod = Math.max(largestMethod, code);
    }
}

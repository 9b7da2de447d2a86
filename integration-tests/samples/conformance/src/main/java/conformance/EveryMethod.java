package conformance;

import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Histogram;
import dev.metricwright.Timing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Calls every abstract method of recorders' interfaces, in a fixed order: with all combinations of enum constants and
 * booleans, with two values for each open label, and with one fixed amount. It uses each returned handle once. So each
 * family is recorded, with each closed value of its labels.
 *
 * <p>Two properties of a method are not known at run time: that it removes series, and that the catalog restricts the
 * values of a {@code String}. {@linkplain #except Leave such methods out} and call them by hand.
 */
public final class EveryMethod {

    /** The maximum number of combinations. Beyond it, each value is passed once instead of in every combination. */
    static final int COMBINATIONS_AT_MOST = 4_096;

    private static final Map<Class<?>, List<Object>> SAMPLES = Map.of(
            String.class, List.of("one", "two"),
            int.class, List.of(1, 2),
            boolean.class, List.of(true, false),
            long.class, List.of(3L),
            double.class, List.of(0.5),
            Duration.class, List.of(Duration.ofMillis(250)),
            LongSupplier.class, List.of((LongSupplier) () -> 3),
            DoubleSupplier.class, List.of((DoubleSupplier) () -> 0.5),
            BooleanSupplier.class, List.of((BooleanSupplier) () -> true));

    private final Map<Method, Object> methods = new LinkedHashMap<>();

    private EveryMethod() {}

    /**
     * Collects the methods of one recorder.
     *
     * @param <T> its interface
     * @param type its interface
     * @param recorder the recorder
     * @return its methods, not called yet
     */
    public static <T> EveryMethod of(Class<T> type, T recorder) {
        EveryMethod every = new EveryMethod();
        every.add(type, recorder);
        return every;
    }

    /**
     * Collects the methods of all recorders in a record, and in the records that it contains.
     *
     * @param recorders a record whose components are recorders, declared by their interfaces, or such records
     * @return their methods, not called yet
     */
    public static EveryMethod of(Record recorders) {
        EveryMethod every = new EveryMethod();
        every.addAll(recorders);
        return every;
    }

    private void addAll(Record recorders) {
        for (RecordComponent component : recorders.getClass().getRecordComponents()) {
            Object held = invoke(component.getAccessor(), recorders, List.of());
            if (held instanceof Record further) {
                addAll(further);
            } else {
                add(component.getType(), held);
            }
        }
    }

    private void add(Class<?> type, Object recorder) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface; pass recorders by their interfaces");
        }
        Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(method -> Arrays.toString(method.getParameterTypes())))
                .forEach(method -> methods.put(method, recorder));
    }

    /**
     * Leaves methods out.
     *
     * @param type the interface that declares them
     * @param names their names
     * @return this
     */
    public EveryMethod except(Class<?> type, String... names) {
        for (String name : names) {
            boolean known = methods.keySet()
                    .removeIf(method -> method.getDeclaringClass() == type
                            && method.getName().equals(name));
            if (!known) {
                throw new IllegalArgumentException(type.getName() + " has no method " + name + " to leave out");
            }
        }
        return this;
    }

    /**
     * Calls all methods.
     *
     * @throws IllegalArgumentException if a method has a parameter of a type that recorders do not support
     */
    public void call() {
        methods.forEach((method, recorder) -> {
            List<List<Object>> choices = Arrays.stream(method.getParameterTypes())
                    .map(type -> values(type, method))
                    .toList();
            for (List<Object> arguments : choose(choices)) {
                use(invoke(method, recorder, arguments));
            }
        });
    }

    private static List<Object> values(Class<?> type, Method method) {
        List<Object> values = type.isEnum() ? List.of(type.getEnumConstants()) : SAMPLES.get(type);
        if (values == null) {
            throw new IllegalArgumentException(
                    method + " has a " + type.getName() + ", for which there is no sample; leave it out with except");
        }
        return values;
    }

    private static List<List<Object>> choose(List<List<Object>> choices) {
        long combinations = 1;
        for (List<Object> values : choices) {
            combinations = Math.min(combinations * values.size(), COMBINATIONS_AT_MOST + 1);
        }
        return combinations > COMBINATIONS_AT_MOST ? eachOnce(choices) : combined(choices);
    }

    private static List<List<Object>> combined(List<List<Object>> choices) {
        List<List<Object>> combinations = List.of(List.of());
        for (List<Object> values : choices) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> combination : combinations) {
                for (Object value : values) {
                    List<Object> extended = new ArrayList<>(combination);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<List<Object>> eachOnce(List<List<Object>> choices) {
        int most = choices.stream().mapToInt(List::size).max().orElse(0);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int row = i;
            rows.add(choices.stream()
                    .map(values -> values.get(row % values.size()))
                    .toList());
        }
        return rows;
    }

    private static Object invoke(Method method, Object target, List<Object> arguments) {
        try {
            method.setAccessible(true); // The interface or the record need not be public.
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed with " + arguments, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }

    private static void use(Object returned) {
        if (returned instanceof Counter counter) {
            counter.inc();
        } else if (returned instanceof Gauge gauge) {
            gauge.inc();
        } else if (returned instanceof Histogram histogram) {
            histogram.observe(0.5);
        } else if (returned instanceof Timing timing) {
            timing.close();
        }
    }
}

package dev.metricwright.catalog;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A rule for the bucket bounds of a histogram, in the unit of its family. */
public sealed interface BucketRule {

    /** {@return the bounds that must be among them} */
    List<Double> require();

    /** {@return the maximum number of bounds} */
    OptionalInt maxCount();

    /**
     * Exactly these bounds.
     *
     * @param bounds the bounds, strictly increasing
     * @param require bounds that must be among them
     * @param maxCount the maximum number of bounds
     */
    record Exactly(List<Double> bounds, List<Double> require, OptionalInt maxCount) implements BucketRule {
        /** Keeps its own copies. */
        public Exactly {
            bounds = List.copyOf(bounds);
            require = List.copyOf(require);
        }
    }

    /**
     * Bounds that the application chooses.
     *
     * @param min the first bound, if it is given
     * @param max the last bound, if it is given
     * @param require bounds that must be among them
     * @param maxCount the maximum number of bounds
     */
    record Chosen(OptionalDouble min, OptionalDouble max, List<Double> require, OptionalInt maxCount)
            implements BucketRule {

        /** Any bounds at all. */
        public static final Chosen ANY =
                new Chosen(OptionalDouble.empty(), OptionalDouble.empty(), List.of(), OptionalInt.empty());

        /** Keeps its own copies. */
        public Chosen {
            require = List.copyOf(require);
        }
    }
}

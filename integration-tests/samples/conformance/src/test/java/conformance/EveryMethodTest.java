package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class EveryMethodTest {

    private final List<String> calls = new ArrayList<>();

    enum Colour {
        RED,
        GREEN
    }

    interface Doors {
        void opened(String door, Colour colour);

        void stoodOpen(boolean locked, Duration time);

        void rooms(int floor, LongSupplier rooms);

        Counter bells();

        default void leftAlone() {
            throw new AssertionError("a default method was called");
        }
    }

    interface Windows {
        void broken(String side);

        void removed(String side);
    }

    /** Logs its calls. */
    private final class Recorder implements Doors, Windows {
        @Override
        public void opened(String door, Colour colour) {
            calls.add("opened " + door + " " + colour);
        }

        @Override
        public void stoodOpen(boolean locked, Duration time) {
            calls.add("stoodOpen " + locked + " " + time.toMillis());
        }

        @Override
        public void rooms(int floor, LongSupplier rooms) {
            calls.add("rooms " + floor + " " + rooms.getAsLong());
        }

        @Override
        public Counter bells() {
            return new Counter() {
                @Override
                public void inc() {
                    calls.add("bells.inc");
                }

                @Override
                public void inc(long amount) {
                    throw new AssertionError();
                }

                @Override
                public void inc(double amount) {
                    throw new AssertionError();
                }
            };
        }

        @Override
        public void broken(String side) {
            calls.add("broken " + side);
        }

        @Override
        public void removed(String side) {
            calls.add("removed " + side);
        }
    }

    @Test
    void everyAbstractMethodIsCalledWithEveryCombinationInAFixedOrder() {
        EveryMethod.of(Doors.class, new Recorder()).call();
        assertThat(calls)
                .containsExactly(
                        "bells.inc",
                        "opened one RED",
                        "opened one GREEN",
                        "opened two RED",
                        "opened two GREEN",
                        "rooms 1 3",
                        "rooms 2 3",
                        "stoodOpen true 250",
                        "stoodOpen false 250");
    }

    record All(Outside outside, Doors doors) {}

    record Outside(Windows windows) {}

    @Test
    void allRecordersThatARecordHoldsAreCalledAlsoThroughRecordsInIt() {
        Recorder recorder = new Recorder();
        EveryMethod.of(new All(new Outside(recorder), recorder))
                .except(Doors.class, "bells", "opened", "rooms")
                .call();
        assertThat(calls)
                .containsExactly(
                        "broken one",
                        "broken two",
                        "removed one",
                        "removed two",
                        "stoodOpen true 250",
                        "stoodOpen false 250");
    }

    @Test
    void excludedMethodsAreNotCalled() {
        EveryMethod.of(Windows.class, new Recorder())
                .except(Windows.class, "removed")
                .call();
        assertThat(calls).containsExactly("broken one", "broken two");
    }

    @Test
    void nothingCanBeLeftOutThatIsNotThere() {
        EveryMethod every = EveryMethod.of(Windows.class, new Recorder());
        assertThatThrownBy(() -> every.except(Windows.class, "opened"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conformance.EveryMethodTest$Windows has no method opened to leave out");
    }

    interface Wide {
        void seen(
                Colour a,
                String b,
                String c,
                String d,
                String e,
                String f,
                String g,
                String h,
                String i,
                String j,
                String k,
                String l,
                int m);
    }

    /** 13 parameters with two values each have 8,192 combinations. */
    @Test
    void eachValueIsPassedOnceIfThereAreTooManyCombinations() {
        Set<String> seen = new LinkedHashSet<>();
        Wide wide = (a, b, c, d, e, f, g, h, i, j, k, l, m) -> seen.add(a + " " + b + " " + l + " " + m);
        EveryMethod.of(Wide.class, wide).call();
        assertThat(seen).containsExactly("RED one one 1", "GREEN two two 2");
    }

    @Test
    void aFailureNamesTheMethodAndWhatItWasCalledWith() {
        Windows broken = new Windows() {
            @Override
            public void broken(String side) {
                throw new IllegalArgumentException("no such side");
            }

            @Override
            public void removed(String side) {
                throw new AssertionError("not reached");
            }
        };
        assertThatThrownBy(() -> EveryMethod.of(Windows.class, broken).call())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("Windows.broken(java.lang.String) failed with [one]")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    interface Odd {
        void seen(StringBuilder text);
    }

    @Test
    void aParameterThatNoRecorderHasIsRefused() {
        Odd odd = text -> calls.add("seen");
        assertThatThrownBy(() -> EveryMethod.of(Odd.class, odd).call())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.StringBuilder, for which there is no sample");
        assertThat(calls).isEmpty();
    }
}

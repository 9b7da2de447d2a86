package benchmarks.report;

import java.util.Locale;

/**
 * A target: how much cheaper than another library Metricwright should be.
 *
 * @param library the other library
 * @param times the minimum cost of the other library, in multiples of Metricwright's
 * @param isShare whether the target is written as the maximum share of the other library's cost
 */
public record Target(Library library, double times, boolean isShare) {

    /** {@return the target that the other library costs at least so many times as much as Metricwright} */
    public static Target times(Library library, double times) {
        return new Target(library, times, false);
    }

    /** {@return the target that Metricwright costs at most this share of the other library's cost} */
    public static Target share(Library library, double share) {
        return new Target(library, 1 / share, true);
    }

    boolean isMet(double ours, double theirs) {
        return theirs >= ours * times;
    }

    /** Returns text such as {@code 7.4x ≥ 7x}, in bold if the target is missed. */
    String verdict(double ours, double theirs) {
        String measured = ratio(ours, theirs) + "x " + this;
        return isMet(ours, theirs) ? measured + " met" : "**" + measured + " missed**";
    }

    /** Returns a sentence about a missed target, with the difference. */
    String missed(String what, double ours, double theirs) {
        return what + " against " + library.title() + ": " + ratio(ours, theirs) + "x, not " + this;
    }

    private String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", isShare ? ours / theirs : theirs / ours);
    }

    /** Returns text such as {@code ≥ 7x}. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "%.2f", isShare ? 1 / times : times);
        return (isShare ? "≤ " : "≥ ") + number.replaceAll("\\.?0+$", "") + "x";
    }
}

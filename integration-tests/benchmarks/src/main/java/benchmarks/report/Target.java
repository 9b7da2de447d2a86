package benchmarks.report;

import java.util.Locale;

/**
 * How much cheaper than another we mean to be.
 *
 * @param library the other
 * @param times how many times what ours costs the other costs, at least
 * @param isShare whether it is written the other way round, as the share of the other's cost that ours may be
 */
public record Target(Library library, double times, boolean isShare) {

    /** {@return the target that the other costs at least so many times what ours costs} */
    public static Target times(Library library, double times) {
        return new Target(library, times, false);
    }

    /** {@return the target that ours costs at most this share of what the other costs} */
    public static Target share(Library library, double share) {
        return new Target(library, 1 / share, true);
    }

    boolean isMet(double ours, double theirs) {
        return theirs >= ours * times;
    }

    /** Such as {@code 7.4x ≥ 7x}, in bold where it is missed. */
    String verdict(double ours, double theirs) {
        String measured = ratio(ours, theirs) + "x " + this;
        return isMet(ours, theirs) ? measured + " met" : "**" + measured + " missed**";
    }

    /** Says which target was missed, and by how much. */
    String missed(String what, double ours, double theirs) {
        return what + " against " + library.title() + ": " + ratio(ours, theirs) + "x, not " + this;
    }

    private String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", isShare ? ours / theirs : theirs / ours);
    }

    /** Such as {@code ≥ 7x}. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "%.2f", isShare ? 1 / times : times);
        return (isShare ? "≤ " : "≥ ") + number.replaceAll("\\.?0+$", "") + "x";
    }
}

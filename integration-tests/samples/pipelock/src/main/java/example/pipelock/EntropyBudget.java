package example.pipelock;

/** Limits the amount of randomness that a session may send, because disguised secrets look random. */
final class EntropyBudget {

    private static final double BITS = 4096;

    private double spent;

    /** Whether this text exceeds the budget; if so, the budget starts again. */
    boolean isExceededBy(String text) {
        spent += bits(text);
        if (spent <= BITS) {
            return false;
        }
        spent = 0;
        return true;
    }

    /** Returns Shannon's entropy of the characters, times their number. */
    private static double bits(String text) {
        double length = text.length();
        return text.chars()
                .mapToDouble(c -> text.chars().filter(other -> other == c).count() / length)
                .map(share -> -Math.log(share) / Math.log(2))
                .sum();
    }
}

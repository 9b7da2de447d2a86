package example.pipelock;

/** How much randomness a session may send before it looks like a secret that leaves in disguise. */
final class EntropyBudget {

    private static final double BITS = 4096;

    private double spent;

    /** Whether this text exceeds the budget, which then starts anew. */
    boolean isExceededBy(String text) {
        spent += bits(text);
        if (spent <= BITS) {
            return false;
        }
        spent = 0;
        return true;
    }

    /** Shannon's entropy of the characters, times how many there are. */
    private static double bits(String text) {
        double length = text.length();
        return text.chars()
                .mapToDouble(c -> text.chars().filter(other -> other == c).count() / length)
                .map(share -> -Math.log(share) / Math.log(2))
                .sum();
    }
}

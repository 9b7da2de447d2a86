package dev.metricwright.cli.proof;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of the files of proofs in one folder. No two of them are equal, whatever the case of their letters. */
public final class ProofFileNames {

    /** Many file systems accept 255 bytes, and a suffix follows. */
    private static final int LONGEST = 150;

    private final Set<String> used = new HashSet<>();

    /** Creates names for a new folder. */
    public ProofFileNames() {}

    /**
     * The beginning of the names of the files of a proof.
     *
     * @param proof the proof
     * @return the names of the alert and of the rule, with {@code _} for characters other than letters, digits, {@code -}
     *     and {@code _}, and with a number if another proof has that name
     */
    public String next(Proof proof) {
        String alert = proof.alert().name().replaceAll("[^A-Za-z0-9_-]", "_");
        String name = alert.substring(0, Math.min(alert.length(), LONGEST)) + "." + proof.rule();
        String unique = name;
        for (int number = 2; !used.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "." + number;
        }
        return unique;
    }
}

package example.pipelock;

import example.pipelock.FindingMetrics.AddressVerdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Detects forged addresses of coins that look like the addresses that an agent usually pays to. */
final class AddressProtection {

    /** People compare only the two ends of an address. */
    private static final int COMPARED = 4;

    private final FindingMetrics metrics;
    private final Map<String, Set<String>> knownByChain;

    AddressProtection(FindingMetrics metrics, Map<String, Set<String>> knownByChain) {
        this.metrics = metrics;
        this.knownByChain = knownByChain;
    }

    /** Returns the finding about an address on a blockchain; empty for a known address. */
    Optional<AddressVerdict> check(String chain, String address) {
        Set<String> known = knownByChain.getOrDefault(chain, Set.of());
        if (known.contains(address)) {
            return Optional.empty();
        }
        AddressVerdict verdict = known.stream().anyMatch(other -> looksLike(address, other))
                ? AddressVerdict.LOOKALIKE
                : AddressVerdict.UNKNOWN;
        metrics.addressFound(chain, verdict);
        return Optional.of(verdict);
    }

    private static boolean looksLike(String address, String other) {
        return address.length() >= COMPARED
                && other.length() >= COMPARED
                && other.startsWith(address.substring(0, COMPARED))
                && other.endsWith(address.substring(address.length() - COMPARED));
    }
}

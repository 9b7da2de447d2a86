package dev.metricwright.cli.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words for counted events: each of the {@code failures} is something that {@code failed}. This is a list, because
 * English has no rule for it. A word that is not in the list stays a noun.
 */
final class Events {

    private static final Map<String, String> HAPPENED = Arrays.stream(
                    """
            accept accepted, acquisition acquired, activation activated, allow allowed, approval approved, attempt attempted, auth authenticated,
            authentication authenticated,
            authorization authorized, ban banned, block blocked, bypass bypassed, call called, challenge challenged, change changed, check checked,
            cleanup cleanedUp, clear cleared, closure closed, completion completed, connection connected, creation created,
            decryption decrypted, deescalation deescalated, delete deleted, deletion deleted, denial denied, deny denied,
            derivation derived, detection detected, disconnect disconnected, disconnection disconnected,
            dial dialed, discovery discovered, drop dropped, ejection ejected, encryption encrypted, enrollment enrolled,
            error failed, escalation escalated, eviction evicted, exchange exchanged, expiration expired, expiry expired,
            fail failed, failover failedOver, failure failed, fallback fellBack, fetch fetched, forward forwarded, generation generated,
            hit hit, initialization initialized, introspection introspected, intercept intercepted, interception intercepted,
            invalidation invalidated, issuance issued, login loggedIn, logout loggedOut, lookup lookedUp, match matched,
            migration migrated, mint minted, miss missed, negotiation negotiated, operation operated, overflow overflowed,
            pass passed, poll polled, query queried, read read, readmission readmitted, reconciliation reconciled,
            reconnect reconnected, redirect redirected, reference referenced, refresh refreshed, registration registered, reject rejected,
            rejection rejected, relay relayed, release released, reload reloaded, removal removed, renewal renewed, replay replayed,
            request requested, resend resent, reset reset, resolution resolved, resolve resolved, restart restarted,
            restore restored, retrieval retrieved, retry retried, revocation revoked, rewrite rewritten, rotation rotated, route routed,
            scan scanned, select selected, selection selected, set set, sign signed, signing signed, skip skipped,
            start started, stop stopped, storage stored, submission submitted, success succeeded, sync synced, throttle throttled,
            timeout timedOut, touch touched, transition transitioned, trip tripped, update updated, upgrade upgraded,
            upload uploaded, validation validated, verification verified, verify verified, violation violated,
            write written
            """.strip().split(",\\s+"))
            .map(entry -> entry.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));

    private static final Set<String> HAPPENED_IRREGULARLY = Set.of(
            "begun",
            "broken",
            "built",
            "found",
            "hit",
            "held",
            "kept",
            "lost",
            "read",
            "reset",
            "resent",
            "sent",
            "set",
            "shut",
            "taken",
            "withdrawn",
            "won",
            "written");

    private static final Set<String> NO_EVENTS = Set.of("feed", "need", "seed", "speed", "embed");
    private static final Set<String> SINGULARS = Set.of("bus", "series", "sms", "kerberos", "access", "process");

    private Events() {}

    /**
     * The word for an event, if it is known: {@code timedOut} for {@code timeouts} and {@code timeout}, and
     * {@code created} as it is.
     */
    static Optional<String> happened(String word) {
        boolean is = HAPPENED_IRREGULARLY.contains(word)
                || (word.length() > 3 && word.endsWith("ed") && !NO_EVENTS.contains(word));
        return is ? Optional.of(word) : Optional.ofNullable(HAPPENED.get(singular(word)));
    }

    /** The singular of a plural. Any other word stays as it is. */
    static String singular(String word) {
        boolean abbreviation = word.length() < 4 || word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
        if (abbreviation || SINGULARS.contains(word) || word.matches(".*(ss|us|is|as|os)")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && HAPPENED.containsKey(word.substring(0, word.length() - 2))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.matches(".*(sses|shes|tches|xes)")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The words with the last one changed. */
    static List<String> withLast(List<String> words, Function<String, String> change) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> changed = new ArrayList<>(words);
        changed.set(changed.size() - 1, change.apply(changed.get(changed.size() - 1)));
        return changed;
    }
}

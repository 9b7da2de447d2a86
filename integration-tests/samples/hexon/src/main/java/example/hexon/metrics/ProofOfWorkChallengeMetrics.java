package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Protection, Proof-of-Work Challenge. */
public interface ProofOfWorkChallengeMetrics {

    /** Challenges that were set. Both generateChallenge and createChallenge count. */
    @MetricFamily("pow_challenges_issued")
    void issued();

    /** Challenges that were met: right hash, plausible time, untouched honeypot. */
    @MetricFamily("pow_challenges_solved")
    void solved();

    /** Challenges that were not met: too late, invalid, wrong hash, or by a bot. */
    @MetricFamily("pow_challenges_failed")
    void failed();
}

package example.pipelock;

import example.pipelock.SessionMetrics.Anomaly;

/**
 * The behaviour of an agent so far: the number of anomalies, the last text that it sent, and the last tool that it
 * called.
 */
final class Session {

    private final SessionMetrics metrics;
    private final FindingMetrics findings;

    private final FragmentBuffer fragments = new FragmentBuffer();
    private final EntropyBudget entropy = new EntropyBudget();
    private String lastTool = "";
    private int anomalies;

    Session(SessionMetrics metrics, FindingMetrics findings) {
        this.metrics = metrics;
        this.findings = findings;
    }

    synchronized Level level() {
        return Level.of(anomalies);
    }

    synchronized long bufferedBytes() {
        return fragments.bytes();
    }

    /** Records an anomaly. Several anomalies raise the level of the session. */
    synchronized void stray(Anomaly anomaly) {
        Level before = level();
        anomalies++;
        metrics.strayed(anomaly);
        if (level() != before) {
            metrics.escalated(before, level());
        }
    }

    /** Notes that some time has passed without an anomaly. The level of an escalated session decreases by one. */
    synchronized void calmDown() {
        Level before = level();
        if (before != Level.NORMAL) {
            Level below = Level.values()[before.ordinal() - 1];
            anomalies = below.anomalies();
            metrics.calmedDown(before, below);
        }
    }

    /** Returns the action that replaces the configured one: at the highest level, a warning is not enough. */
    synchronized Action enforced(Action configured) {
        if (configured == Action.BLOCK || level() != Level.BLOCK) {
            return configured;
        }
        metrics.upgraded(configured, Action.BLOCK, level());
        return Action.BLOCK;
    }

    /** Whether the text completes a secret that earlier requests began. */
    synchronized boolean leaksWith(String body) {
        if (entropy.isExceededBy(body)) {
            metrics.entropyExceeded();
            stray(Anomaly.ENTROPY);
        }
        if (!fragments.completesSecret(body)) {
            return false;
        }
        metrics.splitSecretFound();
        stray(Anomaly.SPLIT_SECRET);
        return true;
    }

    /** Notes that the agent calls a tool. */
    synchronized void toolCalled(String tool) {
        for (ToolChain chain : ToolChain.values()) {
            if (chain.matches(lastTool, tool)) {
                findings.chainDetected(chain, chain.severity(), enforced(Action.WARN));
            }
        }
        lastTool = tool;
    }
}

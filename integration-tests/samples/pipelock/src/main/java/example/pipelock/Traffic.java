package example.pipelock;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Statistics that are in no metric family: the blocked domains, and the traffic of each agent. */
final class Traffic {

    /** As with labels, names that others can invent need a bound. */
    private static final int MOST_NAMES = 1000;

    private final Named<LongAdder> blockedDomains = new Named<>(MOST_NAMES, LongAdder::new);
    private final Named<Agent> agents = new Named<>(MOST_NAMES, Agent::new);

    /** Counts a request that was blocked because of its host. */
    void blocked(String host) {
        blockedDomains.of(host).increment();
    }

    /** Counts the decision on a plain request. */
    void requested(String agent, Verdict verdict) {
        if (!agent.isEmpty()) {
            Agent counts = agents.of(agent);
            (verdict == Verdict.ALLOWED ? counts.allowed : counts.blocked).increment();
        }
    }

    /** Counts a tunnel that ended, or was not opened. */
    void tunnelled(String agent) {
        if (!agent.isEmpty()) {
            agents.of(agent).tunnels.increment();
        }
    }

    Map<String, LongAdder> blockedDomains() {
        return blockedDomains.all();
    }

    /** Returns the traffic by name; empty if no agent is known. */
    Map<String, Agent> agents() {
        return agents.all();
    }

    /** The traffic of one agent. */
    static final class Agent {

        private final LongAdder allowed = new LongAdder();
        private final LongAdder blocked = new LongAdder();
        private final LongAdder tunnels = new LongAdder();

        long allowed() {
            return allowed.sum();
        }

        long blocked() {
            return blocked.sum();
        }

        long tunnels() {
            return tunnels.sum();
        }
    }
}

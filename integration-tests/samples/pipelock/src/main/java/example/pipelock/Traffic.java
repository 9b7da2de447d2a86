package example.pipelock;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the statistics tell and no metric family holds: which domains were blocked, and what each agent does. */
final class Traffic {

    /** As with labels, what others can make up needs a bound. */
    private static final int MOST_NAMES = 1000;

    private final Named<LongAdder> blockedDomains = new Named<>(MOST_NAMES, LongAdder::new);
    private final Named<Agent> agents = new Named<>(MOST_NAMES, Agent::new);

    /** Something was not passed on because of its host. */
    void blocked(String host) {
        blockedDomains.of(host).increment();
    }

    /** A plain request was decided on. */
    void requested(String agent, Verdict verdict) {
        if (!agent.isEmpty()) {
            Agent counts = agents.of(agent);
            (verdict == Verdict.ALLOWED ? counts.allowed : counts.blocked).increment();
        }
    }

    /** A tunnel ended, or was not opened. */
    void tunnelled(String agent) {
        if (!agent.isEmpty()) {
            agents.of(agent).tunnels.increment();
        }
    }

    Map<String, LongAdder> blockedDomains() {
        return blockedDomains.all();
    }

    /** By name; empty where no agent is known. */
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

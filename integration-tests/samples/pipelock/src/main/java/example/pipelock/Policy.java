package example.pipelock;

import java.util.Set;

/**
 * The configuration by an operator.
 *
 * @param blockedDomains blocked domains, including their subdomains
 * @param webSocketHosts hosts known for WebSocket interfaces
 * @param onSecret the reaction to a secret in a session that is not escalated
 */
record Policy(Set<String> blockedDomains, Set<String> webSocketHosts, Action onSecret) {

    boolean blocks(String host) {
        return blockedDomains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith('.' + domain));
    }
}

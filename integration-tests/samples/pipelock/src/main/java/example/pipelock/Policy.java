package example.pipelock;

import java.util.Set;

/**
 * What an operator has configured.
 *
 * @param blockedDomains what nobody may reach, with all that is below
 * @param webSocketHosts hosts known for WebSocket interfaces
 * @param onSecret what is done about a secret in a session that is not escalated
 */
record Policy(Set<String> blockedDomains, Set<String> webSocketHosts, Action onSecret) {

    boolean blocks(String host) {
        return blockedDomains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith('.' + domain));
    }
}

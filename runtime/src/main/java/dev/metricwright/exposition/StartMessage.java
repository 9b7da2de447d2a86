package dev.metricwright.exposition;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What the log says when an endpoint starts.
 *
 * @param place the address and port as in a URL
 * @param paths the paths of the metrics and of the pages
 * @param open the paths of the metrics that have no authenticator
 * @param hosts the host names to which the endpoint answers
 */
record StartMessage(String place, List<String> paths, List<String> open, AdmittedHosts hosts) {

    /** Logs where the endpoint listens and for whom, and warns if anyone can read it from elsewhere. */
    void log(Logger log) {
        log.log(
                Level.INFO,
                "metrics endpoint listens on {0}: serves {1} to requests for {2}",
                place,
                String.join(", ", paths),
                hosts.describe());
        if (!hosts.loopback() && !open.isEmpty()) {
            log.log(
                    Level.WARNING,
                    "metrics endpoint on {0}: anyone who can reach this address can read {1};"
                            + " pass path(…) an authenticator, or address(…) a loopback address",
                    place,
                    String.join(", ", open));
        }
    }
}

package example.opsproxy;

import conformance.Scrape;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scrapes a peer over HTTP, as Prometheus would. */
final class PeerScrape {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PeerScrape() {}

    static HttpResponse<String> get(OpsProxyPeer peer, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(peer.uri()).header("Accept", accept).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static Scrape of(OpsProxyPeer peer) throws IOException, InterruptedException {
        return Scrape.parse(get(peer, "text/plain").body());
    }

    /**
     * Returns the samples of a peer without its common labels and Metricwright's own families, as {@code
     * name{label=value, …} 1}.
     */
    static List<String> rows(OpsProxyPeer peer) throws IOException, InterruptedException {
        return rowsWith(peer, Map.of());
    }

    /** Returns the samples of a peer that have this client name. */
    static List<String> rows(OpsProxyPeer peer, String clientName) throws IOException, InterruptedException {
        return rowsWith(peer, Map.of("client_name", clientName));
    }

    private static List<String> rowsWith(OpsProxyPeer peer, Map<String, String> labels)
            throws IOException, InterruptedException {
        Scrape scrape = of(peer).ofApplication();
        return scrape.families().keySet().stream()
                .flatMap(family -> scrape.samples(family, labels).stream())
                .map(PeerScrape::row)
                .toList();
    }

    private static String row(Scrape.Sample sample) {
        Map<String, String> labels = new TreeMap<>(sample.labels());
        labels.keySet().removeAll(List.of("node", "pod"));
        return sample.name() + labels + ' ' + sample.value();
    }

    /** Returns the value of a family that has at most one sample; {@code none} if it has no sample. */
    static String value(OpsProxyPeer peer, String family) throws IOException, InterruptedException {
        return of(peer).samples(family, Map.of()).stream()
                .map(Scrape.Sample::value)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "), values -> values.isEmpty() ? "none" : values));
    }
}

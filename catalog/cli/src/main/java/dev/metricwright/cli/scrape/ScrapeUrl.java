package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.Optional;

/**
 * A page that a process exposes over HTTP. It is asked for as Prometheus does.
 *
 * @param argument its URL, as the user wrote it
 * @param settings how it is read
 */
record ScrapeUrl(String argument, HttpSettings settings) implements ScrapeSource {

    @Override
    public Scrape read(Optional<PageFormat> stated) throws UnreadableScrape {
        PageUrl url = PageUrl.of(argument);
        Optional<Credentials> credentials = Credentials.of(url, settings.environment());
        HttpClient client = client(url);
        Deadline deadline = Deadline.in(settings.timeout());
        PageRequest request = new PageRequest(ContentType.accepted(stated), credentials, deadline);
        try (PageAnswer answer = request.send(client, url)) {
            PageFormat format = answer.contentType().format(stated);
            byte[] content = answer.content(settings.maxSize(), deadline);
            return Scrape.of(url.name(), content, Optional.of(format));
        }
    }

    /** Version 1.1 is what every server speaks. Redirects are followed elsewhere, because the client would send credentials. */
    private HttpClient client(PageUrl url) throws UnreadableScrape {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER);
        if (settings.authorities().isPresent() && url.isEncrypted()) {
            client.sslContext(TrustedAuthorities.in(settings.authorities().get()));
        }
        try {
            return client.build();
        } catch (UncheckedIOException e) {
            throw url.unreadable(TlsProblem.TRUST_STORE, e);
        }
    }
}

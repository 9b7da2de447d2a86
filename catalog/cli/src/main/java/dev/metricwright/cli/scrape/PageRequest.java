package dev.metricwright.cli.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;

/**
 * What a process is asked.
 *
 * @param accepted the formats that it may answer in
 * @param credentials what it may want to see
 * @param deadline when its page must have arrived
 */
record PageRequest(String accepted, Optional<Credentials> credentials, Deadline deadline) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    /**
     * Asks for a page, and follows redirects within its server, which may get the credentials.
     *
     * @return the answer, whose status is 200
     * @throws UnreadableScrape if there is no such answer
     */
    PageAnswer send(HttpClient client, PageUrl url) throws UnreadableScrape {
        PageUrl asked = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            PageAnswer answer = sendOnce(client, asked);
            int status = answer.response().statusCode();
            if (status == 200) {
                return answer;
            }
            answer.close();
            Optional<String> location = answer.response().headers().firstValue("Location");
            if (!REDIRECTS.contains(status) || location.isEmpty()) {
                throw StatusProblem.of(status, this, asked);
            }
            asked = asked.redirected(location.get());
        }
        throw url.unreadable("it redirects more than " + MOST_REDIRECTS + " times", "correct the URL");
    }

    private PageAnswer sendOnce(HttpClient client, PageUrl url) throws UnreadableScrape {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.uri())
                .header("Accept", accepted)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "metricwright")
                .header("X-Prometheus-Scrape-Timeout-Seconds", deadline.seconds())
                .timeout(deadline.left());
        credentials.ifPresent(given -> request.header("Authorization", given.header()));
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            PageAnswer answer = new PageAnswer(url, response);
            Optional<Problem> problem = response.sslSession().flatMap(TlsProblem::of);
            if (problem.isPresent()) {
                answer.close();
                throw url.unreadable(problem.get());
            }
            return answer;
        } catch (IOException e) {
            throw url.unreadable(ConnectionProblem.of(e, url, deadline), e);
        } catch (IllegalArgumentException e) {
            // The client of the JDK throws this for headers that are not valid, such as a length that is not a number.
            throw url.unreadable(ConnectionProblem.NOT_HTTP, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw url.unreadable(new Problem("the command was interrupted", "run it again"), e);
        }
    }
}

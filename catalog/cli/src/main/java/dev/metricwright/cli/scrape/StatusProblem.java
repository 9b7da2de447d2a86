package dev.metricwright.cli.scrape;

/** An answer whose status is not 200. */
final class StatusProblem {

    private StatusProblem() {}

    static UnreadableScrape of(int status, PageRequest request, PageUrl url) {
        String answers = "it answers with status " + status;
        return switch (status) {
            case 401, 403 -> refused(answers, request, url);
            case 404 ->
                url.unreadable(
                        answers + ", so that there is no such page", "correct the path, which is often /metrics");
            case 406 ->
                url.unreadable(
                        answers + ", so that it does not have a format that was asked for",
                        "make it send Prometheus text or OpenMetrics, and leave out --as");
            case 407 ->
                url.unreadable(
                        answers + ", so that the proxy wants credentials",
                        "read the page with another program, and check the file or -");
            case 503 ->
                url.unreadable(
                        answers + ", so that it is starting, stopping or overloaded",
                        "try again, and look at the log of the process");
            default ->
                url.unreadable(
                        answers + " instead of 200",
                        status < 500 ? "correct the URL" : "look at the log of the process");
        };
    }

    private static UnreadableScrape refused(String answers, PageRequest request, PageUrl url) {
        return request.credentials()
                .map(given -> url.unreadable(
                        answers + ", so that the credentials are not accepted", "correct " + given.variables()))
                .orElseGet(() -> url.unreadable(answers + ", and no credentials were sent", Credentials.SET_THEM));
    }
}

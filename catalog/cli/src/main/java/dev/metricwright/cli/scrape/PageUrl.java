package dev.metricwright.cli.scrape;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The URL of a page.
 *
 * @param uri what is asked for, in ASCII and without a fragment
 * @param name its name in messages, without anything that may be secret
 */
record PageUrl(URI uri, String name) {

    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern WITH_USER = Pattern.compile("[^/]*+//[^/?#]*@.*", Pattern.DOTALL);
    private static final Pattern UP_TO_USER = Pattern.compile("(?<=://).*@", Pattern.DOTALL);
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(?:.+\\.)?localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private static final int LARGEST_PORT = 65_535;

    private static final Problem WITHOUT_USER = new Problem(
            "a URL must not contain a user or a password",
            "set " + Credentials.USER + " and " + Credentials.PASSWORD + " instead");

    /** If an argument is a URL, and not a file. */
    static boolean isUrl(String argument) {
        return URL.matcher(argument).matches();
    }

    /**
     * Reads a URL.
     *
     * @throws UnreadableScrape if it is invalid, or contains a user
     */
    static PageUrl of(String text) throws UnreadableScrape {
        if (!HTTP.matcher(text).matches()) {
            throw invalid(text, new Problem("only http:// and https:// are read", "for a file, write its path"));
        }
        if (WITH_USER.matcher(text).matches()) {
            throw invalid(text, WITHOUT_USER);
        }
        try {
            URI uri = new URI(withoutFragment(text)).parseServerAuthority();
            if (uri.getHost() == null) {
                throw invalid(text, new Problem("the URL has no host", "write one, such as localhost"));
            }
            if (uri.getPort() == 0 || uri.getPort() > LARGEST_PORT) {
                throw invalid(text, new Problem("the port must be between 1 and " + LARGEST_PORT, "correct it"));
            }
            return new PageUrl(URI.create(uri.toASCIIString()), shown(text));
        } catch (URISyntaxException e) {
            throw invalid(text, problem(text, e));
        }
    }

    private static Problem problem(String text, URISyntaxException e) {
        String reason = e.getReason().substring(0, 1).toLowerCase(Locale.ROOT)
                + e.getReason().substring(1);
        boolean canBeEncoded = reason.endsWith(" path") || reason.endsWith(" query");
        return new Problem(
                "invalid URL: " + reason + " at index " + e.getIndex(),
                canBeEncoded ? "write " + encoded(text.codePointAt(e.getIndex())) + " there" : "correct it");
    }

    private static String encoded(int character) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        return encoded.toString();
    }

    private static UnreadableScrape invalid(String text, Problem problem) {
        return new UnreadableScrape(message(shown(UP_TO_USER.matcher(text).replaceFirst("")), problem));
    }

    /** A URL without the values in its query, because some services pass keys there. */
    private static String shown(String text) {
        String url = withoutFragment(text);
        int query = url.indexOf('?');
        return query < 0
                ? url
                : Arrays.stream(url.substring(query + 1).split("&", -1))
                        .map(parameter -> parameter.substring(0, parameter.indexOf('=') + 1) + "***")
                        .collect(Collectors.joining("&", url.substring(0, query + 1), ""));
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    /**
     * The page to which this one redirects.
     *
     * @param location the header of the answer
     * @throws UnreadableScrape if it is at another server, which must not get what this one may know
     */
    PageUrl redirected(String location) throws UnreadableScrape {
        PageUrl target = target(location);
        if (!isAtSameServer(target.uri)) {
            throw unreadable("it redirects to " + target.name, "name that URL instead, if it is the right one");
        }
        return new PageUrl(target.uri, name + " (redirected to " + target.name + ")");
    }

    private PageUrl target(String location) throws UnreadableScrape {
        try {
            return of(uri.resolve(new URI(location)).toASCIIString());
        } catch (URISyntaxException | UnreadableScrape e) {
            throw unreadable("it redirects to an invalid URL", "correct the Location that the server sends");
        }
    }

    private boolean isAtSameServer(URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme())
                && uri.getHost().equalsIgnoreCase(other.getHost())
                && port(uri) == port(other);
    }

    private static int port(URI uri) {
        int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    String host() {
        return uri.getHost();
    }

    /** If the page is encrypted on its way. */
    boolean isEncrypted() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** If its host is always this machine. */
    boolean isLoopback() {
        return LOOPBACK.matcher(uri.getHost()).matches();
    }

    /** The page cannot be read. */
    UnreadableScrape unreadable(String what, String remedy) {
        return new UnreadableScrape(message(name, new Problem(what, remedy)));
    }

    /** The page cannot be read. */
    UnreadableScrape unreadable(Problem problem) {
        return new UnreadableScrape(message(name, problem));
    }

    /** The page cannot be read. */
    UnreadableScrape unreadable(Problem problem, Throwable cause) {
        return new UnreadableScrape(message(name, problem), cause);
    }

    private static String message(String name, Problem problem) {
        return "cannot read " + name + ": " + problem.what() + "; " + problem.remedy();
    }
}

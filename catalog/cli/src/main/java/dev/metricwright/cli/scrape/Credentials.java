package dev.metricwright.cli.scrape;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a process may want to see before it shows its page. It comes from environment variables, because other users of the
 * machine can read the arguments of a command. Nothing prints it.
 */
final class Credentials {

    static final String USER = "METRICWRIGHT_USER";
    static final String PASSWORD = "METRICWRIGHT_PASSWORD";
    static final String TOKEN = "METRICWRIGHT_TOKEN";

    /** What to do if a process wants credentials. */
    static final String SET_THEM = "set " + TOKEN + ", or " + USER + " and " + PASSWORD;

    private static final Pattern TOKEN_CHARACTERS = Pattern.compile("[!-~]+");

    private final String header;
    private final String variables;

    private Credentials(String header, String variables) {
        this.header = header;
        this.variables = variables;
    }

    /**
     * The credentials for a page.
     *
     * @return the credentials; empty if the variables are not set
     * @throws UnreadableScrape if they are incomplete, or would be sent to another machine without encryption
     */
    static Optional<Credentials> of(PageUrl url, Function<String, Optional<String>> environment)
            throws UnreadableScrape {
        Optional<String> token = environment.apply(TOKEN).filter(value -> !value.isEmpty());
        Optional<String> user = environment.apply(USER).filter(value -> !value.isEmpty());
        Optional<String> password = environment.apply(PASSWORD).filter(value -> !value.isEmpty());
        if (user.isPresent() != password.isPresent()) {
            throw url.unreadable(
                    (user.isPresent() ? USER : PASSWORD) + " is set, but " + (user.isPresent() ? PASSWORD : USER)
                            + " is not",
                    "set both, or neither");
        }
        if (token.isPresent() && user.isPresent()) {
            throw url.unreadable(TOKEN + " and " + USER + " are both set", "unset one of them");
        }
        Optional<Credentials> credentials = Optional.empty();
        if (token.isPresent()) {
            credentials = Optional.of(bearer(url, token.get()));
        } else if (user.isPresent()) {
            credentials = Optional.of(basic(url, user.get(), password.get()));
        }
        if (credentials.isPresent() && !url.isEncrypted() && !url.isLoopback()) {
            String variables = credentials.get().variables;
            throw url.unreadable(
                    variables + " would be sent without encryption", "use https://, or unset " + variables);
        }
        return credentials;
    }

    private static Credentials bearer(PageUrl url, String token) throws UnreadableScrape {
        if (!TOKEN_CHARACTERS.matcher(token).matches()) {
            throw url.unreadable(
                    TOKEN + " contains a space, a line break or a character outside of ASCII", "correct it");
        }
        return new Credentials("Bearer " + token, TOKEN);
    }

    private static Credentials basic(PageUrl url, String user, String password) throws UnreadableScrape {
        if (user.contains(":")) {
            throw url.unreadable(USER + " contains a colon, which ends the user in basic authentication", "correct it");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair), USER + " and " + PASSWORD);
    }

    /** The value of the header {@code Authorization}. */
    String header() {
        return header;
    }

    /** The variables that hold them, for messages. */
    String variables() {
        return variables;
    }
}

package example.pipelock;

import java.util.regex.Pattern;

/** The patterns of secrets. */
enum SecretPattern {
    AWS_KEY(Severity.CRITICAL, "AKIA[0-9A-Z]{16}"),
    GITHUB_TOKEN(Severity.CRITICAL, "ghp_[0-9A-Za-z]{36}"),
    PASSWORD(Severity.HIGH, "(?i)password\\s*[:=]\\s*\\S");

    private final Severity severity;
    private final Pattern pattern;

    SecretPattern(Severity severity, String pattern) {
        this.severity = severity;
        this.pattern = Pattern.compile(pattern);
    }

    Severity severity() {
        return severity;
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}

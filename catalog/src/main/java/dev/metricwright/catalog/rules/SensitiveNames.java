package dev.metricwright.catalog.rules;

import java.util.List;

/** Names of labels that may hold personal data or secrets. */
final class SensitiveNames {

    private static final List<String> NAMES = List.of(
            "address",
            "api_key",
            "authorization",
            "birthday",
            "card_number",
            "cookie",
            "credential",
            "credentials",
            "email",
            "first_name",
            "full_name",
            "iban",
            "ip",
            "ip_address",
            "jwt",
            "last_name",
            "login",
            "mail",
            "passwd",
            "password",
            "phone",
            "phone_number",
            "pwd",
            "remote_addr",
            "secret",
            "session_id",
            "ssn",
            "token",
            "user_id",
            "user_name",
            "username");

    private SensitiveNames() {}

    /** Whether a label has one of these names, or a name that ends in one of them, such as {@code client_ip}. */
    static boolean contain(String label) {
        for (String name : NAMES) {
            // The ending must begin at a word of the label.
            if (label.endsWith(name)
                    && (label.length() == name.length() || label.charAt(label.length() - name.length() - 1) == '_')) {
                return true;
            }
        }
        return false;
    }
}

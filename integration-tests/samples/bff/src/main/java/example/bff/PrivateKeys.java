package example.bff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Recognizes keys of personal or secret data. It is better to refuse too many keys than too few: an honest browser can
 * rename its key, but data that was stored once has leaked.
 */
final class PrivateKeys {

    /** Found anywhere in a key, as in {@code oldPassword} or {@code x-auth-token}. */
    private static final Set<String> PARTS = Set.of(
            "accountnumber",
            "apikey",
            "authentication",
            "authorization",
            "bearer",
            "birth",
            "cardnumber",
            "clientid",
            "cookie",
            "creditcard",
            "credential",
            "email",
            "firstname",
            "fullname",
            "iban",
            "ipaddress",
            "jwt",
            "lastname",
            "passphrase",
            "passport",
            "passwd",
            "password",
            "phone",
            "privatekey",
            "secret",
            "session",
            "socialsecurity",
            "surname",
            "token",
            "userid",
            "username");

    /** Compared with the whole key only, because they are too short to be searched inside a key. */
    private static final Set<String> WHOLE = Set.of(
            "address", "auth", "dob", "ip", "login", "mail", "mobile", "name", "otp", "pin", "pwd", "sid", "ssn", "sub",
            "user");

    private PrivateKeys() {}

    /** {@return whether a key is private; case, dashes, underscores and similar characters are ignored} */
    static boolean contain(String key) {
        String plain = Normalizer.normalize(key, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return WHOLE.contains(plain) || PARTS.stream().anyMatch(plain::contains);
    }
}

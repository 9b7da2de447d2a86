package example.bff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the keys that speak of a person or a secret. Rather too many than too few: a browser that means no harm can rename
 * its key, and what was once stored is out.
 */
final class PrivateKeys {

    /** Wherever these stand in a key, as in {@code oldPassword} or {@code x-auth-token}. */
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

    /** Too short to look for inside of others. */
    private static final Set<String> WHOLE = Set.of(
            "address", "auth", "dob", "ip", "login", "mail", "mobile", "name", "otp", "pin", "pwd", "sid", "ssn", "sub",
            "user");

    private PrivateKeys() {}

    /** {@return whether a key is one of them, however it is spelt: case, dashes, underscores and the like do not matter} */
    static boolean contain(String key) {
        String plain = Normalizer.normalize(key, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return WHOLE.contains(plain) || PARTS.stream().anyMatch(plain::contains);
    }
}

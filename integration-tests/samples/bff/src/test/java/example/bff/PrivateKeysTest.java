package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "accessToken",
                "X-Auth-Token",
                "password",
                "PASSWORD",
                "old_password",
                "p a s s w o r d",
                "pass\u200Bword",
                "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44",
                "client_secret",
                "email",
                "E-Mail",
                "user.email",
                "Authorization",
                "user_id",
                "userId",
                "USER-ID",
                "api_key",
                "set-cookie",
                "sessionId",
                "phone_number",
                "ip",
                "name"
            })
    void aKeyThatTellsOfAPersonOrASecretIsFoundHoweverItIsSpelt(String key) {
        assertThat(PrivateKeys.contain(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "page", "duration_ms", "shipping", "filename", "release", "viewport", ""})
    void otherKeysAreNot(String key) {
        assertThat(PrivateKeys.contain(key)).isFalse();
    }
}

package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "token",
                "password",
                "session_id",
                "user_id",
                "ip",
                "client_ip",
                "access_token",
                "billing_address",
                "db_password"
            })
    void namesOfPeopleAndSecretsAreSensitive(String label) {
        assertThat(SensitiveNames.contain(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zip", "strip", "ip_version", "token_type", "emails_sent", "client", "owner", "phone_model"})
    void namesThatOnlyLookLikeThemAreNot(String label) {
        assertThat(SensitiveNames.contain(label)).isFalse();
    }
}

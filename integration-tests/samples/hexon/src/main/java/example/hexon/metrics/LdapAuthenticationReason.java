package example.hexon.metrics;

public enum LdapAuthenticationReason {
    /** No name was given. */
    EMPTY_USERNAME,

    /** No password was given. */
    EMPTY_PASSWORD,

    /** The LDAP service failed. */
    SERVICE_UNAVAILABLE,

    /** The password is wrong. */
    INVALID_CREDENTIALS
}

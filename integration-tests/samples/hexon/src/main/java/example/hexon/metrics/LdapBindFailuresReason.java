package example.hexon.metrics;

public enum LdapBindFailuresReason {
    /** The password is wrong. */
    INVALID_CREDENTIALS,

    /** The server or the network failed. */
    LDAP_ERROR
}

package example.hexon.metrics;

public enum LdapOperationsStatus {
    SUCCESS,
    INVALID_CREDENTIALS,
    ERROR
}

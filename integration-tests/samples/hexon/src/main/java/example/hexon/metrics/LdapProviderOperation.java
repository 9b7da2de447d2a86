package example.hexon.metrics;

public enum LdapProviderOperation {
    SEARCH_USERS,
    SEARCH_GROUPS
}

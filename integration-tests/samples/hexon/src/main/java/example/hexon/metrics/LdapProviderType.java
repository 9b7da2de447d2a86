package example.hexon.metrics;

public enum LdapProviderType {
    USERS,
    GROUPS
}

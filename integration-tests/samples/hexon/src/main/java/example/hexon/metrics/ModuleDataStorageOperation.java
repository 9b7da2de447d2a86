package example.hexon.metrics;

public enum ModuleDataStorageOperation {
    GET,
    SET,
    DELETE,
    GETALLFORUSER,
    LOADALL,
    EXISTS
}

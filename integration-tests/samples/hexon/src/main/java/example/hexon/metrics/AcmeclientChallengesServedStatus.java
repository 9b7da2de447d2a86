package example.hexon.metrics;

public enum AcmeclientChallengesServedStatus {
    SUCCESS,
    NOT_FOUND,
    INVALID_TOKEN,
    LOOKUP_ERROR,
    INTERNAL_ERROR,
    INVALID_VALUE,
    WRITE_ERROR
}

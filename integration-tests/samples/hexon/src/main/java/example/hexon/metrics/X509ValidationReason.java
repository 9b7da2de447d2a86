package example.hexon.metrics;

public enum X509ValidationReason {
    /** Its NotBefore is still to come. */
    NOT_YET_VALID,

    /** Its NotAfter has passed. */
    EXPIRED,

    /** No CA is configured. */
    NO_CA_AVAILABLE,

    /** Its chain or a signature does not hold. */
    CHAIN_VALIDATION_FAILED,

    /** A CRL revokes it (an external certificate). */
    REVOKED_CRL,

    /** It lacks the field that names its owner. */
    INVALID_IDENTITY,

    /** The directory could not be asked. */
    DIRECTORY_ERROR,

    /** The directory did not answer in time. */
    DIRECTORY_TIMEOUT,

    /** The directory does not know the owner. */
    USER_NOT_FOUND,

    /** The index of serials revokes it (an internal certificate). */
    REVOKED_INTERNAL,

    /** No enrolment of this internal certificate is known. */
    NOT_REGISTERED,

    /** OCSP revokes it (an external certificate). */
    REVOKED_OCSP
}

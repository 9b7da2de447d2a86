package example.hexon.metrics;

public enum X509AutoRenewalSkippedReason {
    /** The directory has no mail address of the owner. */
    NO_EMAIL,

    /** No certificate is stored that the key could be taken from. */
    NO_CERTIFICATE_DER
}

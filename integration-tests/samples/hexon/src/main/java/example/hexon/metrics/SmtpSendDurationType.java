package example.hexon.metrics;

public enum SmtpSendDurationType {
    GENERIC,
    OTP,
    CERT_RENEWAL,
    PASSKEY_EXPIRATION,
    VPN_ENROLLMENT,
    VPN_DEVICE_CODE,
    VPN_PSK_EXPIRATION,
    MAGICLINK
}

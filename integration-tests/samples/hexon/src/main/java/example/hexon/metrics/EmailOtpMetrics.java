package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, Email OTP. */
public interface EmailOtpMetrics {

    /** One-time passwords that were made, by their alphabet. */
    @MetricFamily("otp_codes_generated")
    void codeGenerated(OtpCodesGeneratedType type);

    /** One-time passwords that were checked. */
    @MetricFamily("otp_validations_total")
    void validated(ValidInvalidResult result);

    /** One-time passwords that did not hold, by why. */
    @MetricFamily("otp_validation_failures")
    void validationFailed(OtpValidationFailuresReason reason);

    /** One-time passwords that were deleted once they were used, so that they cannot be again. */
    @MetricFamily("otp_replay_prevented")
    void replayPrevented();
}

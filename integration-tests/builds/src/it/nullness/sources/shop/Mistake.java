package shop;

final class Mistake {

    private Mistake() {}

    static void record(PaymentMetrics metrics) {
        metrics.ended(null, PaymentMetrics.Outcome.PAID);
    }
}

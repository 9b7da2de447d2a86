package example.bff;

import dev.metricwright.MetricFamily;

/** What browsers report. The events are an enum: what is posted chooses one of them, and never becomes a label's value. */
public interface PublicMetrics {

    @MetricFamily("bff_public_metrics_total")
    void reported(BrowserEvent event);

    /** What a browser may report; each has its name in lower case. */
    enum BrowserEvent {
        PAGE_VIEW,
        LOGIN_CLICKED,
        LOGOUT_CLICKED,
        SESSION_EXPIRED_SHOWN,
        SCRIPT_ERROR,
        SLOW_RENDER
    }
}

package example.bff;

import dev.metricwright.MetricFamily;

/**
 * Reports of browsers. The events are an enum: a report selects one of them, and none of its text becomes a label
 * value.
 */
public interface PublicMetrics {

    @MetricFamily("bff_public_metrics_total")
    void reported(BrowserEvent event);

    /** The events that a browser may report; in reports each has its name in lower case. */
    enum BrowserEvent {
        PAGE_VIEW,
        LOGIN_CLICKED,
        LOGOUT_CLICKED,
        SESSION_EXPIRED_SHOWN,
        SCRIPT_ERROR,
        SLOW_RENDER
    }
}

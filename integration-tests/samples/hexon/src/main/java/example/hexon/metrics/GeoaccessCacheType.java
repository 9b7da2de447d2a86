package example.hexon.metrics;

import dev.metricwright.LabelValue;

public enum GeoaccessCacheType {
    /** Country and autonomous system. */
    @LabelValue("")
    NONE,

    /** The autonomous system alone, since the CDN tells the country. */
    ASN_ONLY
}

package com.acme.gate;

import dev.metricwright.LabelValue;

public enum Reason {
    @LabelValue("no-key")
    NO_KEY,

    @LabelValue("wrong key")
    WRONG_KEY,

    @LabelValue("no_key")
    NO_KEY_2
}

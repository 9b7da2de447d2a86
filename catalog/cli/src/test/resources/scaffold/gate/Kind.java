package com.acme.gate;

public enum Kind {
    LETTER,

    PARCEL,

    E_MAIL
}

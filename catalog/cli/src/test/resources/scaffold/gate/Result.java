package com.acme.gate;

public enum Result {
    OK,

    FAILURE
}

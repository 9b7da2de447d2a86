package example.bff;

/** The reasons to refuse the report of a browser, with their answers. An answer never repeats text of the report. */
enum Refusal {
    /** Not JSON, or incomplete. */
    MALFORMED(400, "the body is not one JSON document in UTF-8"),
    /** Nested so deeply that parsing stops. */
    TOO_DEEP(400, "the JSON is nested too deeply; an event is flat"),
    /** Another path. */
    NOT_FOUND(404, "nothing here; events are posted to /api/v1/metrics"),
    /** A method that the path does not support. */
    NOT_ALLOWED(405, "not with this method; the Allow header names the one to use"),
    /** Too large, as declared or as received. */
    TOO_LARGE(413, "the body is larger than 8192 bytes"),
    /** Another media type, charset or encoding; this also refuses forms of foreign pages. */
    NOT_JSON(415, "the body has to be application/json, in UTF-8 and not compressed"),
    /** JSON, but not an object with a string called event. */
    NO_EVENT(422, "the body has to be an object with the text \"event\""),
    /** An event that is not in the list. */
    UNKNOWN_EVENT(422, "no such event is counted"),
    /** A key of personal or secret data, at any depth. */
    PRIVATE_KEY(422, "a key tells of a person or a secret; leave such data in the browser"),
    /** Too many requests, from one client or from all. */
    TOO_MANY(429, "too many events; come back after the time in Retry-After");

    private final int status;
    private final String text;

    Refusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** {@return the answer, without additional headers} */
    Answer answer() {
        return Answer.text(status, text);
    }
}

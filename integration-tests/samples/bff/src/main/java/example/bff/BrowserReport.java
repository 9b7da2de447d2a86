package example.bff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import example.bff.PublicMetrics.BrowserEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what a browser posts: <code>{"event": "page_view", …}</code>. The event is looked up among those that are known; of
 * the rest only the keys are looked at, all of them, and none of it is kept.
 */
final class BrowserReport {

    private static final int MOST_LEVELS = 8;

    /** Without the tables of names that a factory shares between documents: strangers choose the names here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
            .build();

    private static final Map<String, BrowserEvent> EVENTS = Arrays.stream(BrowserEvent.values())
            .collect(Collectors.toUnmodifiableMap(event -> event.name().toLowerCase(Locale.ROOT), Function.identity()));

    private BrowserReport() {}

    /**
     * Reads a report.
     *
     * @param body the document
     * @return the event
     * @throws RefusedException if it is not taken
     */
    static BrowserEvent read(byte[] body) throws RefusedException {
        String event;
        try (JsonParser json = JSON.createParser(text(body))) {
            event = eventOf(json);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(Refusal.TOO_DEEP);
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        BrowserEvent known = EVENTS.get(event);
        if (known == null) {
            throw new RefusedException(Refusal.UNKNOWN_EVENT);
        }
        return known;
    }

    /** Decoded here, since the parser guesses other encodings, and lets pass what is none. */
    private static String text(byte[] body) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** Reads to the end, so that a private key behind the event is found too, and so is a second document. */
    private static String eventOf(JsonParser json) throws IOException, RefusedException {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new RefusedException(first == null ? Refusal.MALFORMED : Refusal.NO_EVENT);
        }
        String event = null;
        boolean isPrivate = false;
        do {
            JsonToken token = json.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                isPrivate |= PrivateKeys.contain(json.currentName());
            } else if (token == JsonToken.VALUE_STRING && isEvent(json)) {
                event = json.getText();
            }
        } while (!json.getParsingContext().inRoot());
        if (json.nextToken() != null) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        if (isPrivate) {
            throw new RefusedException(Refusal.PRIVATE_KEY);
        }
        if (event == null) {
            throw new RefusedException(Refusal.NO_EVENT);
        }
        return event;
    }

    private static boolean isEvent(JsonParser json) throws IOException {
        return "event".equals(json.currentName())
                && json.getParsingContext().getParent().inRoot();
    }
}

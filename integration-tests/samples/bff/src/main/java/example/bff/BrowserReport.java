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
 * Parses the report of a browser: <code>{"event": "page_view", …}</code>. The event is looked up among the known ones.
 * Of the rest only the keys are checked, all of them, and nothing is kept.
 */
final class BrowserReport {

    private static final int MOST_LEVELS = 8;

    /** Without the tables of names that a factory shares between documents, because strangers choose the names here. */
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
     * Parses a report.
     *
     * @param body the document
     * @return the event
     * @throws RefusedException if it is refused
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

    /** Decoded here, because the parser guesses other encodings and accepts invalid UTF-8. */
    private static String text(byte[] body) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** Reads to the end, to find a private key after the event, or a second document. */
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

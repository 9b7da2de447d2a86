package dev.metricwright.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private final JsonWriter json = new JsonWriter();

    @Test
    void commasStandBetweenWhatTheSameBracketsHold() {
        json.open('{');
        json.key("none");
        json.open('[');
        json.close(']');
        json.key("some");
        json.open('[');
        json.literal("1");
        json.text("a");
        json.open('{');
        json.close('}');
        json.literal("true");
        json.close(']');
        json.close('}');
        assertThat(json.document()).isEqualTo("{\"none\":[],\"some\":[1,\"a\",{},true]}\n");
    }

    @Test
    void aLineBeginsBehindACommaAndOnceHoweverOftenItIsAskedFor() {
        json.open('[');
        for (String item : new String[] {"1", "2"}) {
            json.line();
            json.literal(item);
            json.line();
        }
        json.close(']');
        assertThat(json.document()).isEqualTo("[\n1,\n2\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a \"b\" \\c/", "\n\r\t\b\f\u0000\u001f\u007f", "ü \u2028 \uFEFF", "\uD83D\uDE00"})
    void anotherReaderReadsAnyTextAndKeyAsItWas(String text) throws IOException {
        json.open('{');
        json.key(text);
        json.text(text);
        json.close('}');
        assertThat(new ObjectMapper().readTree(json.document()).path(text).asText("absent"))
                .isEqualTo(text);
    }

    @Test
    void onlyWhatMustBeIsWrittenAsAnotherCharacter() {
        json.text("\"\\/\n\r\t\u001b é");
        assertThat(json.document()).isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u001B é\"\n");
    }
}

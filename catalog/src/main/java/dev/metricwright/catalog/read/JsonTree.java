package dev.metricwright.catalog.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.metricwright.catalog.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON. It runs inside every compilation that uses a catalog, so it streams and loads nothing of the YAML library. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Pattern UNKNOWN_WORD = Pattern.compile("(?:Unrecognized|Non-standard) token '([^']*)'");
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("( \\(start marker at|: enable `| \\(not recognized as).*");

    private final String file;
    private final JsonParser parser;
    private final Mistakes mistakes;

    private JsonTree(String file, JsonParser parser, Mistakes mistakes) {
        this.file = file;
        this.parser = parser;
        this.mistakes = mistakes;
    }

    static Node read(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(file, parser, mistakes).document();
        } catch (JsonProcessingException e) {
            throw new UnreadableTreeException(origin(file, e), "this is no JSON: " + said(e) + "; correct it here");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private Node document() throws IOException, UnreadableTreeException {
        parser.nextToken();
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw new UnreadableTreeException(here(), "something follows the catalog; a file has one, remove the rest");
        }
        return root;
    }

    private Node node(int depth) throws IOException, UnreadableTreeException {
        Origin origin = here();
        TreeLimits.checkDepth(depth, origin);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(origin, depth);
            case START_ARRAY -> sequence(origin, depth);
            case VALUE_STRING -> new Node.Scalar(parser.getText(), false, origin);
            default -> new Node.Scalar(parser.getText(), true, origin);
        };
    }

    private Node mapping(Origin origin, int depth) throws IOException, UnreadableTreeException {
        MappingBuilder mapping = new MappingBuilder(origin, mistakes);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Origin at = here();
            parser.nextToken();
            mapping.add(key, at, node(depth + 1));
        }
        return mapping.build();
    }

    private Node sequence(Origin origin, int depth) throws IOException, UnreadableTreeException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(items, origin);
    }

    private Origin here() {
        JsonLocation at = parser.currentTokenLocation();
        return new Origin(file, at.getLineNr(), at.getColumnNr());
    }

    /** The parser stands behind a word when it finds that it knows no such word; the mistake is where the word begins. */
    private static Origin origin(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        if (at == null) {
            return new Origin(file, 1, 1);
        }
        Matcher word = UNKNOWN_WORD.matcher(e.getOriginalMessage());
        int length = word.lookingAt() ? word.group(1).length() : 0;
        return new Origin(file, at.getLineNr(), Math.max(1, at.getColumnNr() - length));
    }

    /** The parser's own words, as the middle of a sentence, without what they say to programmers. */
    private static String said(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("syntax error");
        String words = FOR_PROGRAMMERS.matcher(message).replaceFirst("");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}

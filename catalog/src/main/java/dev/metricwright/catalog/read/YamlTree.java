package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 from its events, which have exact places. Aliases are refused rather than bounded: a catalog shares
 * definitions by name, and without aliases no document is larger than its file.
 */
final class YamlTree {

    private final String file;
    private final Iterator<Event> events;
    private final Mistakes mistakes;

    private YamlTree(String file, Iterator<Event> events, Mistakes mistakes) {
        this.file = file;
        this.events = events;
        this.mistakes = mistakes;
    }

    static Node read(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        checkCharacters(file, text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlTree(file, events, mistakes).document();
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableTreeException(origin(file, e.getProblemMark()), said(e));
        } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
            // The scanner lets the last two through for some malformed directives and escapes.
            throw new UnreadableTreeException(
                    new Origin(file, 1, 1), "this is no YAML: " + e.getMessage() + "; correct it");
        }
    }

    private Node document() throws UnreadableTreeException {
        Event event = next();
        while (!startsNode(event)) {
            event = next();
        }
        Node root = node(event, 0);
        while (events.hasNext()) {
            event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                throw new UnreadableTreeException(
                        origin(event), "a second document begins here; a file has one catalog, remove the rest");
            }
        }
        return root;
    }

    private Node node(Event event, int depth) throws UnreadableTreeException {
        Origin origin = origin(event);
        TreeLimits.checkDepth(depth, origin);
        if (event instanceof MappingStartEvent) {
            return mapping(origin, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(origin, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            if (!Surrogates.arePaired(scalar.getValue())) {
                mistakes.add(origin, "half of a character is written with \\u; write the character itself");
            }
            return new Node.Scalar(scalar.getValue(), scalar.isPlain(), origin);
        }
        throw new UnreadableTreeException(
                origin, "aliases are not read; write the definition once under 'labels' or 'buckets' and use its name");
    }

    private Node mapping(Origin origin, int depth) throws UnreadableTreeException {
        MappingBuilder mapping = new MappingBuilder(origin, mistakes);
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, depth + 1);
            Node value = node(next(), depth + 1);
            if (key instanceof Node.Scalar scalar) {
                mapping.add(scalar.text(), scalar.origin(), value);
            } else {
                mistakes.add(key.origin(), "a key must be a word, not " + key.described() + "; write one");
            }
        }
        return mapping.build();
    }

    private Node sequence(Origin origin, int depth) throws UnreadableTreeException {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(items, origin);
    }

    private Event next() throws UnreadableTreeException {
        if (!events.hasNext()) {
            throw new UnreadableTreeException(
                    new Origin(file, 1, 1), "the file holds no catalog; begin it with 'catalog:' and a name");
        }
        return events.next();
    }

    private static boolean startsNode(Event event) {
        return event instanceof MappingStartEvent
                || event instanceof SequenceStartEvent
                || event instanceof ScalarEvent
                || event instanceof AliasEvent;
    }

    /** The library tells only the offset of a character that YAML does not admit. */
    private static void checkCharacters(String file, String text) throws UnreadableTreeException {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw new UnreadableTreeException(
                        new Origin(file, line, column),
                        String.format("the character U+%04X is not allowed in YAML; remove it", character));
            }
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
        }
    }

    private Origin origin(Event event) {
        return origin(file, event.getStartMark());
    }

    private static Origin origin(String file, Optional<Mark> mark) {
        return mark.isPresent()
                ? new Origin(file, mark.get().getLine() + 1, mark.get().getColumn() + 1)
                : new Origin(file, 1, 1);
    }

    /** The parser's own words, but for the most common mistake of all. */
    private static String said(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "a tab stands where YAML allows none; indent with spaces";
        }
        String context = e.getContext() == null ? "" : " " + e.getContext();
        return "this is no YAML: " + problem + context + "; correct it here";
    }
}

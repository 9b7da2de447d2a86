package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 from its events, which have exact places. In a catalog, aliases are rejected, not limited: a catalog
 * shares definitions by name, and without aliases no document is larger than its file. In other files they are replaced.
 */
final class YamlTree {

    private final String file;
    private final String text;
    private final Iterator<Event> events;
    private final Mistakes mistakes;
    private final Optional<Anchors> anchors;

    /** The number of nodes so far, those that aliases repeat included. */
    private long nodes;

    /** The places of the brackets that are open, the innermost first. */
    private final Deque<Origin> brackets = new ArrayDeque<>();

    private YamlTree(String file, String text, Iterator<Event> events, Mistakes mistakes, Optional<Anchors> anchors) {
        this.file = file;
        this.text = text;
        this.events = events;
        this.mistakes = mistakes;
        this.anchors = anchors;
    }

    /** The only document of a catalog. */
    static Node read(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        return read(file, text, mistakes, Optional.empty(), YamlTree::document);
    }

    /** All documents of another file, with what their aliases stand for. */
    static List<Node> readAll(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        return read(file, text, mistakes, Optional.of(new Anchors()), YamlTree::documents);
    }

    /** Reads documents from the events of a tree. */
    private interface Reading<T> {
        T of(YamlTree tree) throws UnreadableTreeException;
    }

    private static <T> T read(
            String file, String text, Mistakes mistakes, Optional<Anchors> anchors, Reading<T> reading)
            throws UnreadableTreeException {
        checkCharacters(file, text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        YamlTree tree =
                new YamlTree(file, text, new Parse(settings).parseString(text).iterator(), mistakes, anchors);
        try {
            return reading.of(tree);
        } catch (MarkedYamlEngineException e) {
            throw YamlProblem.explain(file, text, Optional.ofNullable(tree.brackets.peek()), e);
        } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
            // The scanner throws the last two for some malformed directives and escapes.
            throw new UnreadableTreeException(new Origin(file, 1, 1), Rule.NOT_YAML, String.valueOf(e.getMessage()));
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
                throw new UnreadableTreeException(origin(event), Rule.SECOND_DOCUMENT);
            }
        }
        return root;
    }

    private List<Node> documents() throws UnreadableTreeException {
        List<Node> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = next();
            if (startsNode(event)) {
                Node document = node(event, 0);
                boolean isEmpty = document instanceof Node.Scalar scalar && scalar.isNothing();
                if (!isEmpty) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    /** A node, which another place of the file may repeat. */
    private Node node(Event event, int depth) throws UnreadableTreeException {
        if (anchors.isEmpty()) {
            return written(event, depth);
        }
        if (event instanceof AliasEvent alias) {
            Anchors.Part part = anchors.get().repeated(alias.getAlias().getValue(), origin(event));
            nodes += part.size();
            return part.node();
        }
        long before = nodes++;
        Node node = written(event, depth);
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            anchors.get().add(named.getAnchor().get().getValue(), new Anchors.Part(node, nodes - before));
        }
        return node;
    }

    private Node written(Event event, int depth) throws UnreadableTreeException {
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
                mistakes.add(origin, Rule.UNPAIRED_SURROGATE);
            }
            boolean isNull = scalar.isPlain() && scalar.getValue().equals("~");
            return new Node.Scalar(isNull ? "null" : scalar.getValue(), scalar.isPlain(), origin);
        }
        throw YamlProblem.alias(file, text, origin);
    }

    private Node mapping(Origin origin, int depth) throws UnreadableTreeException {
        MappingBuilder mapping = new MappingBuilder(origin, mistakes);
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, depth + 1);
            Node value = node(next(), depth + 1);
            if (anchors.isPresent() && Anchors.isMerge(key)) {
                mapping.merge(value);
            } else if (key instanceof Node.Scalar scalar) {
                mapping.add(scalar.text(), scalar.origin(), value);
            } else {
                mistakes.add(key.origin(), Rule.KEY_NOT_A_WORD, key.described());
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
            throw new UnreadableTreeException(new Origin(file, 1, 1), Rule.EMPTY_FILE);
        }
        Event event = events.next();
        if (event instanceof CollectionStartEvent start && start.isFlow()) {
            brackets.push(origin(event));
        } else if (event instanceof CollectionEndEvent && !brackets.isEmpty()) {
            brackets.pop();
        }
        return event;
    }

    private static boolean startsNode(Event event) {
        return event instanceof MappingStartEvent
                || event instanceof SequenceStartEvent
                || event instanceof ScalarEvent
                || event instanceof AliasEvent;
    }

    /** Rejects characters that YAML does not allow. The library itself reports only the offset of such a character. */
    private static void checkCharacters(String file, String text) throws UnreadableTreeException {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw new UnreadableTreeException(
                        new Origin(file, line, column),
                        Rule.CHARACTER_IN_YAML,
                        String.format(Locale.ROOT, "U+%04X", character));
            }
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
        }
    }

    private Origin origin(Event event) {
        return origin(file, event.getStartMark());
    }

    static Origin origin(String file, Optional<Mark> mark) {
        return mark.isPresent()
                ? new Origin(file, mark.get().getLine() + 1, mark.get().getColumn() + 1)
                : new Origin(file, 1, 1);
    }
}

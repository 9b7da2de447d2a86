package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.List;

/** From JSON to a tree. Written by hand: this runs inside every compilation, where a library takes longer to load than to run. */
final class JsonTree {

    private final JsonCharacters json;
    private final Mistakes mistakes;

    private JsonTree(JsonCharacters json, Mistakes mistakes) {
        this.json = json;
        this.mistakes = mistakes;
    }

    static Node read(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        return new JsonTree(new JsonCharacters(file, text), mistakes).document();
    }

    private Node document() throws UnreadableTreeException {
        Node root = node(0);
        Origin behind = json.next();
        if (!json.isAtEnd()) {
            throw new UnreadableTreeException(behind, "something follows the catalog; a file has one, remove the rest");
        }
        return root;
    }

    private Node node(int depth) throws UnreadableTreeException {
        Origin origin = json.next();
        TreeLimits.checkDepth(depth, origin);
        if (json.take('{')) {
            return mapping(origin, depth);
        }
        if (json.take('[')) {
            return sequence(origin, depth);
        }
        return json.isAt('"')
                ? new Node.Scalar(json.text("a value"), false, origin)
                : new Node.Scalar(json.literal(), true, origin);
    }

    private Node mapping(Origin origin, int depth) throws UnreadableTreeException {
        MappingBuilder mapping = new MappingBuilder(origin, mistakes);
        if (json.take('}')) {
            return mapping.build();
        }
        do {
            Origin at = json.next();
            String key = json.text("a key between double quotes");
            json.require(':', "':'");
            mapping.add(key, at, node(depth + 1));
        } while (json.take(','));
        json.require('}', "',' or '}'");
        return mapping.build();
    }

    private Node sequence(Origin origin, int depth) throws UnreadableTreeException {
        List<Node> items = new ArrayList<>();
        if (json.take(']')) {
            return new Node.Sequence(items, origin);
        }
        do {
            items.add(node(depth + 1));
        } while (json.take(','));
        json.require(']', "',' or ']'");
        return new Node.Sequence(items, origin);
    }
}

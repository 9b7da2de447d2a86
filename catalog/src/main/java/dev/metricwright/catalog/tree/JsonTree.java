package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON into a tree. It is written by hand because it runs inside every compilation, where a library takes longer
 * to load than to run.
 */
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

    /** Reads a catalog. It reads only the names of the families. */
    static Node readWithoutFamilies(String file, String text, Mistakes mistakes) throws UnreadableTreeException {
        JsonTree tree = new JsonTree(new JsonCharacters(file, text), mistakes);
        Origin origin = tree.json.next();
        tree.json.require('{', "'{'");
        MappingBuilder catalog = new MappingBuilder(origin, mistakes);
        do {
            Origin at = tree.json.next();
            String key = tree.key();
            catalog.add(key, at, key.equals("families") ? tree.unreadFamilies() : tree.node(1));
        } while (tree.json.take(','));
        tree.json.require('}', "',' or '}'");
        tree.end();
        return catalog.build();
    }

    private Node.Unread unreadFamilies() throws UnreadableTreeException {
        UnreadFamilies families = new UnreadFamilies();
        Origin origin = json.next();
        json.require('[', "a list of families");
        do {
            JsonTree family = new JsonTree(json.copy(), mistakes);
            families.add(nameOfSkipped(), family);
        } while (json.take(','));
        json.require(']', "',' or ']'");
        return new Node.Unread(families, origin);
    }

    private String nameOfSkipped() throws UnreadableTreeException {
        String name = "";
        json.require('{', "a family");
        do {
            if (key().equals("name")) {
                name = json.text("a name");
            } else {
                json.skipValue();
            }
        } while (json.take(','));
        json.require('}', "',' or '}'");
        return name;
    }

    /** The value at this position, whatever follows it. */
    Node value() throws UnreadableTreeException {
        return node(0);
    }

    private Node document() throws UnreadableTreeException {
        Node root = node(0);
        end();
        return root;
    }

    private void end() throws UnreadableTreeException {
        json.next();
        if (!json.isAtEnd()) {
            throw json.unexpected("the end of the file");
        }
    }

    private String key() throws UnreadableTreeException {
        String key = json.text("a key between double quotes");
        json.require(':', "':'");
        return key;
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
            mapping.add(key(), at, node(depth + 1));
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

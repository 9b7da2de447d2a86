package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Locale;

/**
 * Reads the tree of a document. The extension of its file states its language: {@code .json} is JSON, {@code .yaml} and
 * {@code .yml} are YAML.
 */
public final class Document {

    /** The size above which a document is refused, in bytes. The largest shipped catalog has 0.2 MB. */
    public static final int MAX_SIZE = 4 * 1024 * 1024;

    private Document() {}

    /**
     * Reads a document.
     *
     * @param file the name of the file in messages; its extension states the language
     * @param content its content, in UTF-8
     * @param mistakes collects the mistakes that do not prevent reading the rest
     * @return its tree
     * @throws UnreadableTreeException if it cannot be read to its end
     */
    public static Node read(String file, byte[] content, Mistakes mistakes) throws UnreadableTreeException {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!extension.equals("json") && !extension.equals("yaml") && !extension.equals("yml")) {
            throw new UnreadableTreeException(new Origin(file, 1, 1), Rule.UNKNOWN_EXTENSION);
        }
        String text = FileText.decode(file, content);
        if (text.isBlank()) {
            throw new UnreadableTreeException(new Origin(file, 1, 1), Rule.EMPTY_FILE);
        }
        return extension.equals("json") ? JsonTree.read(file, text, mistakes) : YamlTree.read(file, text, mistakes);
    }

    /**
     * Reads all documents of a YAML file that is not a catalog. Aliases and merge keys ({@code <<}) are replaced by what
     * they stand for, within limits.
     *
     * @param file the name of the file in messages
     * @param content its content, in UTF-8
     * @param mistakes collects the mistakes that do not prevent reading the rest
     * @return the trees of its documents; empty documents are left out
     * @throws UnreadableTreeException if it cannot be read to its end
     */
    public static List<Node> readYaml(String file, byte[] content, Mistakes mistakes) throws UnreadableTreeException {
        return YamlTree.readAll(file, FileText.decode(file, content), mistakes);
    }

    /**
     * Reads a JSON file that is not a catalog.
     *
     * @param file the name of the file in messages
     * @param content its content, in UTF-8
     * @param mistakes collects the mistakes that do not prevent reading the rest
     * @return its tree
     * @throws UnreadableTreeException if it cannot be read to its end
     */
    public static Node readJson(String file, byte[] content, Mistakes mistakes) throws UnreadableTreeException {
        return JsonTree.read(file, FileText.decode(file, content), mistakes);
    }

    /**
     * Reads a catalog in JSON that the build wrote. Only the names of its families are read; they are a
     * {@link Node.Unread}.
     *
     * @param file the name of the file in messages
     * @param content its content, in UTF-8
     * @param mistakes collects the mistakes that do not prevent reading the rest
     * @return its tree
     * @throws UnreadableTreeException if it cannot be read to its end
     */
    public static Node readWithoutFamilies(String file, byte[] content, Mistakes mistakes)
            throws UnreadableTreeException {
        return JsonTree.readWithoutFamilies(file, FileText.decode(file, content), mistakes);
    }
}

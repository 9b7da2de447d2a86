package dev.metricwright.cli.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The grammar of labels in braces.
 *
 * @param isLoose whether there may be blanks between all parts, and a comma before the closing brace
 * @param mayEscapeAny whether any character may follow a backslash
 * @param names the labels of the page
 */
record LabelSyntax(boolean isLoose, boolean mayEscapeAny, Names names) {

    /** Takes labels, of which the opening brace is taken already. */
    Labels read(LineScanner line) throws UnreadableLine {
        int begin = line.index();
        skipBlanks(line);
        if (line.take('}')) {
            return Labels.NONE;
        }
        List<PageLabel> list = new ArrayList<>();
        do {
            skipBlanks(line);
            if (isLoose && !list.isEmpty() && line.isAt('}')) {
                break;
            }
            list.add(label(line));
            skipBlanks(line);
        } while (line.take(','));
        line.need('}', "',' or '}'", "separate labels by commas, and close the brace");
        Labels labels = new Labels(list);
        if (labels.hasTwice()) {
            throw twice(line, begin);
        }
        return labels;
    }

    /** Reads the labels again, up to the first name that is there twice. */
    private UnreadableLine twice(LineScanner line, int begin) throws UnreadableLine {
        line.returnTo(begin);
        Set<String> taken = new HashSet<>();
        int index;
        PageLabel label;
        do {
            skipBlanks(line);
            index = line.index();
            label = label(line);
            skipBlanks(line);
            line.take(',');
        } while (taken.add(label.name()));
        return line.labelTwice(label.name(), index);
    }

    private PageLabel label(LineScanner line) throws UnreadableLine {
        String name = line.labelName();
        skipBlanks(line);
        line.need('=', "'='", "write the label as " + name + "=\"value\"");
        skipBlanks(line);
        return names.shared(new PageLabel(name, line.quoted(mayEscapeAny)));
    }

    private void skipBlanks(LineScanner line) {
        if (isLoose) {
            line.skipBlanks();
        }
    }
}

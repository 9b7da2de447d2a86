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
        skipBlanks(line);
        if (line.take('}')) {
            return Labels.NONE;
        }
        List<Label> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        do {
            skipBlanks(line);
            if (isLoose && !labels.isEmpty() && line.isAt('}')) {
                break;
            }
            int index = line.index();
            Label label = label(line);
            if (!taken.add(label.name())) {
                throw line.labelTwice(label.name(), index);
            }
            labels.add(label);
            skipBlanks(line);
        } while (line.take(','));
        line.need('}', "',' or '}'", "separate labels by commas, and close the brace");
        return new Labels(labels);
    }

    private Label label(LineScanner line) throws UnreadableLine {
        String name = line.labelName();
        skipBlanks(line);
        line.need('=', "'='", "write the label as " + name + "=\"value\"");
        skipBlanks(line);
        return names.shared(new Label(name, line.quoted(mayEscapeAny)));
    }

    private void skipBlanks(LineScanner line) {
        if (isLoose) {
            line.skipBlanks();
        }
    }
}

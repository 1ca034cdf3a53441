package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.PrivateFiles;

/**
 * An engine's configuration with names such as <code>${trino_port}</code> in place of what differs between installations.
 *
 * @param escape how a value is written in these files
 */
record Template(Map<String, String> values, UnaryOperator<String> escape) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z_]+)}");

    /** Fills in every file of a folder, and of its folders, into another, readable by its owner only. */
    void fill(Path source, Path target) {
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                fillFile(file, target.resolve(source.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(source, e.getMessage()), e);
        }
    }

    /** Fills in one file into another, readable by its owner only. */
    void fillFile(Path source, Path target) {
        try {
            PrivateFiles.write(target, fill(Files.readString(source)));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(target, e.getMessage()), e);
        }
    }

    private String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(escape.apply(value(name.group(1)))));
    }

    private String value(String name) {
        if (!values.containsKey(name)) {
            throw new Fault.OfOurs("Cannot fill in a configuration: no value for '%s'".formatted(name));
        }
        return values.get(name);
    }
}

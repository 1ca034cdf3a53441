package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;

/**
 * An engine's configuration with names such as <code>${trino_port}</code> in place of what differs between installations.
 *
 * @param escape how a value is written in these files
 */
record Template(Map<String, String> values, UnaryOperator<String> escape) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z_]+)}");

    /** Fills in every file of a folder, and of its folders: the texts, by the files of another folder they are for. */
    Map<Path, String> fill(Path source, Path target) {
        try (Stream<Path> files = Files.walk(source)) {
            Map<Path, String> texts = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            texts.put(target.resolve(source.relativize(file).toString()), fill(file)));
            return texts;
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(source, e.getMessage()), e);
        }
    }

    /** Fills in one file. */
    String fill(Path source) {
        try {
            return fill(Files.readString(source));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(source, e.getMessage()), e);
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
